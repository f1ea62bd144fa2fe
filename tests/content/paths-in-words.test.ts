import { expect, it } from 'vitest';
import type { LocalGuide } from '../../src/model/localise.ts';
import { localise } from '../../src/model/localise.ts';
import { pathsInWords } from '../../src/model/paths.ts';
import { contentWith } from '../support/content-builder.ts';
import { everyKind } from '../support/every-kind.ts';

const inEnglish = (guide: typeof everyKind): LocalGuide =>
  localise(contentWith({ guides: [guide] }), 'en').guides[0]!;

it('tells answers, loops, jumps and what only other guides lead to', () => {
  const press = (indent: string) =>
    [
      'Press.',
      'Still bleeding?',
      '  ▸ Yes',
      '    ↩ Press.',
      '  ▸ No',
      '    Call 103.',
      '    Cover with a blanket.',
      '    Wait here.',
      '  ▸ Not breathing',
      '    Press 30 times.',
      '    Give 2 breaths.',
      '    ↩ Press 30 times.',
    ].map((line) => indent + line);
  expect(pathsInWords(inEnglish(everyKind))).toEqual([
    'A little of everything',
    '',
    '#where',
    'Where are you?',
    '  ▸ Under rubble',
    '    → rubble',
    '  ▸ In smoke',
    '    → fire#exit',
    '  ▸ At home',
    '    Take along.',
    ...press('    '),
    '  ▸ Outside / Elsewhere',
    ...press('    '),
    '',
    '#others',
    'Yourself first.',
    'Move away.',
    '→ after#count',
  ]);
});

it('tells the line that stands above every step, and the digits of a number', () => {
  const guide = inEnglish({
    ...everyKind,
    standing: {
      text: { uk: 'Дзижчить?', en: 'Buzzing? {call:emergency-101}' },
      next: { guide: 'drone' },
    },
  });
  expect(pathsInWords(guide).slice(0, 3)).toEqual([
    'A little of everything',
    'Buzzing? 101',
    '→ drone',
  ]);
});

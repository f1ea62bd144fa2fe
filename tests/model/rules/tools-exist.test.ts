import { expect, test } from 'vitest';
import { toolsExist } from '../../../src/model/rules/tools-exist.ts';
import { aGuide, aStep, aTool, contentWith, places } from '../../support/content-builder.ts';

const { check } = toolsExist;
const guides = [aGuide({ steps: [aStep('leave', { tool: 'clock' })] })];

test('a tool with a page is found', () => {
  expect(check(contentWith({ guides, tools: [aTool({ id: 'clock' })] }))).toEqual([]);
});

test('one without is told', () => {
  expect(places(check(contentWith({ guides, tools: [aTool({ id: 'other' })] })))).toEqual([
    'content/guides/fire.json steps.leave.tool',
  ]);
});

test('a guide that a tool lets practise exists', () => {
  const tools = (drill: string) => [
    aTool({ id: 'clock', drills: ['fire'] }),
    aTool({ id: 'drill', drills: ['fire', drill] }),
  ];
  expect(check(contentWith({ guides, tools: tools('fire') }))).toEqual([]);
  expect(places(check(contentWith({ guides, tools: tools('flood') })))).toEqual([
    'content/tools/drill.json drills',
  ]);
});

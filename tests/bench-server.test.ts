import { describe, expect, it } from 'vitest';
import { whatBreaksFirst } from '../src/cli/bench-server/growth.ts';
import type { MeasuredBuild } from '../src/cli/bench-server/measured-build.ts';
import { millionInAnHour } from '../src/cli/bench-server/million.ts';
import { moveWords, vocabularyOf } from '../src/cli/bench-server/moved-words.ts';

it('turns one install into a million in an hour', () => {
  const install = { bytes: 250_000, requests: 10, cpu: 1, cpuOnTheFly: 36 };
  expect(millionInAnHour(install, { bytes: 1600, requests: 2 })).toEqual([
    '278 installs/s and 2778 requests/s on average',
    '556 Mbit/s, 250 GB in all',
    'Cores that nginx keeps busy: 0.28 over https, assets packed before; 10.00 packing all for everybody',
    'A line of 1 Gbit/s carries 500 installs/s, so the million in 33 minutes; one of 100 Mbit/s carries 50 installs/s, so the million in 5.6 hours',
    'A CDN bills 250 GB and 10 million requests: 250 × its price of a GB + 10 × its price of a million requests',
    'All of them again, nothing changed: 1.6 GB, 2 million requests',
  ]);
});

it('says at which multiple each limit is met, the nearest first', () => {
  const build = (home: number, pack: number, visit: number, unpacked: number) =>
    ({ home, packs: { uk: pack, en: 0 }, visit, unpacked }) as MeasuredBuild;
  const one = build(4 * 1024, 80 * 1024, 200 * 1024, 500_000);
  const ten = build(13 * 1024, 440 * 1024, 1100 * 1024, 5_000_000);
  expect(whatBreaksFirst(one, ten, 10, 30 * 1024)).toEqual([
    '×1.2: ready within 250 KB (test)',
    '×1.5: a pack of 100 KB gzip (test)',
    '×4.0: a file of 2 MB (src/build/pwa.ts)',
    '×11.0: home of 14 KB compressed (test)',
  ]);
});

describe('words of a generated guide', () => {
  const text = {
    uk: 'Ляжте й дзвоніть {call:emergency-103}, поки тихо. Напишіть 2 рази.',
    en: 'Lie down and call {call:emergency-103} while calm. Text 2 times.',
  };
  const others = { uk: 'Вийди, стійте і дихайте рівно.', en: 'Get back now and wait; stay still.' };
  const vocabulary = vocabularyOf([text, others]);
  const shape = (line: string) => line.replace(/\{[^}]*\}/g, '#').replace(/\p{L}/gu, 'x');

  it('are others, as long and as many as before, numbers and calls left alone', () => {
    const moved = moveWords(text, vocabulary, 1);
    expect(moved.uk).not.toBe(text.uk);
    expect(moved.en).not.toBe(text.en);
    expect(shape(moved.uk)).toBe(shape(text.uk));
    expect(shape(moved.en)).toBe(shape(text.en));
    expect(moved.uk).toContain('{call:emergency-103}');
    expect(moveWords(text, vocabulary, 1)).toEqual(moved);
  });

  it('never become advice to write to a service', () => {
    for (let by = 0; by < 50; by += 1) {
      expect(moveWords(others, vocabulary, by).uk).not.toMatch(/напиш/i);
      expect(moveWords(text, vocabulary, by).uk).toContain('Напишіть');
    }
  });
});

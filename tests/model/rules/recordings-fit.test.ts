import { expect, test } from 'vitest';
import { recordingsFit } from '../../../src/model/rules/recordings-fit.ts';
import { aGuide, aRecording, aStep, contentWith, places } from '../../support/content-builder.ts';

const { check } = recordingsFit;
const guides = [aGuide({ steps: [aStep('leave')] })];
const told = (...recordings: Parameters<typeof aRecording>[0][]) =>
  places(check(contentWith({ guides, recordings: recordings.map(aRecording) })));

test('a recording of what the step says is fine, one a language', () => {
  expect(told({}, { lang: 'en', says: 'Go outside.' })).toEqual([]);
});

test.each([
  ['other words', { says: 'Вийдіть.' }, 'says'],
  ['no file', { bytes: new Uint8Array() }, 'file'],
  ['no such step', { step: 'other' }, 'step'],
  ['no such guide', { guide: 'other' }, 'step'],
])('%s is told', (_name, recording, place) => {
  expect(told(recording)).toEqual([`content/audio/recordings.json 0.${place}`]);
});

test('two of one step are told', () => {
  expect(told({}, { file: 'other.mp3' })).toEqual(['content/audio/recordings.json 1.step']);
});

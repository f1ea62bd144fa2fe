import { describe, expect, it } from 'vitest';
import { flowOf } from '../../src/flow/flow-of.ts';
import { stepsLeft } from '../../src/flow/left.ts';
import { everyKind } from '../support/every-kind.ts';
import { flowWith } from '../support/flow-with.ts';

const flow = flowOf(everyKind);

describe('how many steps are left', () => {
  it.each([
    ['safe', 0],
    ['wait', 1],
    ['ring', 2],
  ])('after «%s» it is %i', (id, left) => {
    expect(stepsLeft(flow, id)).toBe(left);
  });

  it.each([
    ['where', 'a question'],
    ['check', 'a question'],
    ['press', 'a question lies ahead'],
    ['things', 'a question lies farther ahead'],
    ['pump', 'it goes round for ever'],
    ['breathe', 'it goes round for ever'],
    ['away', 'it leads to another guide'],
    ['others', 'the next step leads to another guide'],
  ])('after «%s» nobody can say: %s', (id) => {
    expect(stepsLeft(flow, id)).toBeNull();
  });

  it('cannot be said of a loop that comes back behind its beginning', () => {
    expect(stepsLeft(flowWith('a', { a: ['b'], b: ['c'], c: ['b'] }), 'a')).toBeNull();
  });

  it('of an unknown step is an error', () => {
    expect(() => stepsLeft(flow, 'gone')).toThrow('«gone»');
  });
});

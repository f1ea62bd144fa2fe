import { describe, expect, it } from 'vitest';
import { flowOf } from '../../src/flow/flow-of.ts';
import type { Flow } from '../../src/flow/graph.ts';
import { order } from '../../src/flow/order.ts';
import { everyKind } from '../support/every-kind.ts';
import { flowWith } from '../support/flow-with.ts';

describe('the order in which a guide is read', () => {
  it('is breadth first from the start, then what others lead to, endings last', () => {
    expect(order(flowOf(everyKind))).toEqual([
      ...['where', 'things', 'press', 'check', 'ring', 'pump', 'wait', 'breathe'],
      ...['others', 'away'],
      'safe',
    ]);
  });

  it('begins at the start wherever it stands in the file', () => {
    expect(order(flowWith('b', { a: ['end'], b: ['a'], end: [] }))).toEqual(['b', 'a', 'end']);
  });

  it('takes the nearer step first, even where a longer way comes first', () => {
    const flow = flowWith('ask', {
      ask: ['long', 'near'],
      far: ['end'],
      long: ['far'],
      near: ['far'],
      end: [],
    });
    expect(order(flow)).toEqual(['ask', 'long', 'near', 'far', 'end']);
  });

  it('has each step once, whatever the loops', () => {
    const flow = flowWith('a', { a: ['b', 'a'], b: ['a', 'b', 'c'], c: ['a'] });
    expect(order(flow)).toEqual(['a', 'b', 'c']);
  });

  it('puts several endings last in the order they are met', () => {
    const flow = flowWith('ask', {
      ask: ['end-b', 'go', 'end-a'],
      go: ['end-a'],
      'end-a': [],
      'end-b': [],
    });
    expect(order(flow)).toEqual(['ask', 'go', 'end-b', 'end-a']);
  });

  it('does not take a way out of the guide for an ending', () => {
    const flow: Flow = flowWith('ask', { ask: ['out', 'go'], go: ['end'], out: [], end: [] });
    stepNamed(flow, 'out').leaves = true;
    expect(order(flow)).toEqual(['ask', 'out', 'go', 'end']);
  });
});

function stepNamed(flow: Flow, id: string) {
  return flow.steps.find((step) => step.id === id)!;
}

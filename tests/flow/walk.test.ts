import { describe, expect, it } from 'vitest';
import { flowOf } from '../../src/flow/flow-of.ts';
import { everyPath } from '../../src/flow/walk.ts';
import { everyKind } from '../support/every-kind.ts';
import { flowWith } from '../support/flow-with.ts';

describe('every path', () => {
  it('of a guide with loops and jumps is this', () => {
    const fromPress = [
      ['press', 'check', 'press', '↩'],
      ['press', 'check', 'ring', 'wait', 'safe'],
      ['press', 'check', 'pump', 'breathe', 'pump', '↩'],
    ];
    expect(shown(flowOf(everyKind))).toEqual(
      [
        ['where'],
        ...fromPress.map((path) => ['where', 'things', ...path]),
        ...fromPress.map((path) => ['where', ...path]),
      ].map((path) => path.join(' ')),
    );
  });

  it('of a single step is that step', () => {
    expect(shown(flowWith('a', { a: [] }))).toEqual(['a']);
  });

  it('ends at a step that leads to itself', () => {
    expect(shown(flowWith('a', { a: ['a'] }))).toEqual(['a a ↩']);
  });

  it('goes through a step again on another way to it', () => {
    expect(shown(flowWith('a', { a: ['b', 'c'], b: ['d'], c: ['d'], d: [] }))).toEqual([
      'a b d',
      'a c d',
    ]);
  });

  it('takes two options with one way for one path', () => {
    expect(shown(flowWith('a', { a: ['b', 'b'], b: [] }))).toEqual(['a b']);
  });

  it('stops where the guide is left, and goes on where it also may', () => {
    const flow = flowWith('a', { a: ['b'], b: [] });
    flow.steps[0]!.leaves = true;
    expect(shown(flow)).toEqual(['a', 'a b']);
  });
});

function shown(flow: Parameters<typeof everyPath>[0]): string[] {
  return everyPath(flow).map(({ steps, back }) => [...steps, ...(back ? ['↩'] : [])].join(' '));
}

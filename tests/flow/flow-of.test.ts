import { describe, expect, it } from 'vitest';
import { flowOf } from '../../src/flow/flow-of.ts';
import { isEnding, stepOf } from '../../src/flow/graph.ts';
import { stepSchema } from '../../src/model/schema.ts';
import { everyKind } from '../support/every-kind.ts';

const flow = flowOf(everyKind);
const step = (id: string) => stepOf(flow, id);

describe('the graph of a guide', () => {
  it('is tried on every kind of step there is', () => {
    const kinds = stepSchema.options.map(({ shape }) => shape.kind.value);
    expect(new Set(everyKind.steps.map(({ kind }) => kind))).toEqual(new Set(kinds));
  });

  it('holds every step in the order of the file and begins at its start', () => {
    expect(flow.start).toBe('where');
    expect(flow.steps.map(({ id }) => id)).toEqual(everyKind.steps.map(({ id }) => id));
  });

  it('keeps the ways inside the guide and says that others lead out of it', () => {
    expect(step('where')).toEqual({
      id: 'where',
      asks: true,
      to: ['things', 'press', 'press'],
      leaves: true,
    });
    expect(step('check')).toMatchObject({ to: ['press', 'ring', 'pump'], leaves: false });
    expect(step('things')).toMatchObject({ asks: false, to: ['press'], leaves: false });
    expect(step('ring')).toMatchObject({ asks: false, to: ['wait'], leaves: false });
    expect(step('away')).toMatchObject({ asks: false, to: [], leaves: true });
  });

  it('ends only where no way leads on, not where one leads to another guide', () => {
    expect(flow.steps.filter(isEnding).map(({ id }) => id)).toEqual(['safe']);
  });

  it('says which step it does not have', () => {
    expect(() => stepOf(flow, 'gone')).toThrow('«gone»');
  });
});

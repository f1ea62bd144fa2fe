import { describe, expect, it } from 'vitest';
import { content } from '../support/real-content.ts';

const steps = content.guides.flatMap((guide) =>
  guide.steps.map((step) => ({
    place: `${guide.id}#${step.id}`,
    words: [step.text, ...(step.more ?? [])].map(({ uk }) => uk).join(' '),
    ...{ guide, step },
  })),
);
const toolOf = (found: typeof steps) => found.map(({ place, step }) => `${place} ${step.tool}`);

describe('the helper is one tap from every step that', () => {
  it('says to write down the time of a tourniquet', () => {
    const found = steps.filter(({ words }) => /Запишіть (час|.*коли наклали)/.test(words));
    expect(found.length).toBeGreaterThan(2);
    expect(toolOf(found)).toEqual(found.map(({ place }) => `${place} tourniquet`));
  });

  it('says to push on the chest', () => {
    const found = steps.filter(({ guide, step }) => {
      return guide.id === 'not-breathing' && /[Тт]исніть|Натисніть/.test(step.text.uk);
    });
    expect(found.length).toBeGreaterThan(3);
    expect(toolOf(found)).toEqual(found.map(({ place }) => `${place} cpr`));
  });

  it('says to call, where somebody is hurt or in danger', () => {
    /** Hands are needed on the chest at once; one sentence to say stands in the step. */
    const hands = ['not-breathing#call', 'not-breathing#child-call'];
    const found = steps.filter(({ guide, step, place }) => {
      const urgent = ['now', 'hurt', 'danger'].includes(guide.group);
      const calls = step.calls?.some((id) => id.startsWith('emergency-'));
      return urgent && step.kind === 'call' && calls && !hands.includes(place);
    });
    expect(found.length).toBeGreaterThan(10);
    expect(toolOf(found)).toEqual(found.map(({ place }) => `${place} say`));
  });

  it('says to give a signal from under rubble', () => {
    const found = steps.filter(({ guide, step }) => {
      return guide.id === 'rubble' && /Стукайте|стукайте/.test(step.text.uk);
    });
    expect(found.length).toBeGreaterThan(1);
    expect(toolOf(found)).toEqual(found.map(({ place }) => `${place} signal`));
  });
});

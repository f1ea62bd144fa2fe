// @vitest-environment jsdom
import { within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { flowOf } from '../../src/flow/flow-of.ts';
import { stepsLeft } from '../../src/flow/left.ts';
import { order } from '../../src/flow/order.ts';
import { wordsOf } from '../../src/i18n/t.ts';
import type { LocalGuide, LocalStep } from '../../src/model/localise.ts';
import { GuidePage } from '../../src/pages/guide.tsx';
import { type Lang, langs } from '../../src/routes.ts';
import { bookletOf } from '../support/real-content.ts';
import { pageContext, showPage, standsBefore, textOf } from '../support/show-page.tsx';

const all = langs.flatMap((lang) =>
  bookletOf(lang).guides.map((guide): [string, Lang, LocalGuide] => [guide.id, lang, guide]),
);
const unsigned = {
  uk: 'Текст ще не підписав офіцер служби. Джерела нижче.',
  en: 'No officer of a service has signed this text yet. Sources are below.',
};

describe.each(all)('the guide %s in %s', (id, lang, guide) => {
  const t = wordsOf(lang);
  const prefix = lang === 'en' ? '/en/' : '/';
  const body = showPage(lang, <GuidePage page={pageContext(lang)} guide={guide} />).cloneNode(
    true,
  ) as HTMLElement;
  const stepOf = (one: string) => guide.steps.find((step) => step.id === one)!;
  const sections = Array.from(body.querySelectorAll<HTMLElement>('section.step'));
  const withStep = sections.map((section): [HTMLElement, LocalStep] => [
    section,
    stepOf(section.id),
  ]);

  it('holds every step once, in reading order, numbered', () => {
    expect(sections.map((section) => section.id)).toEqual(order(flowOf(guide)));
    expect(sections).toHaveLength(guide.steps.length);
    const lines = sections.map((section) => textOf(section.querySelector('h2')));
    expect(lines).toEqual(sections.map((one, i) => `${i + 1}. ${stepOf(one.id).text}`));
    expect(body.querySelectorAll('[hidden] section, section[hidden]')).toHaveLength(0);
  });

  it('loses no word of a step', () => {
    for (const [section, step] of withStep) {
      const parts = [
        ...[step.text, step.why, step.callFrom],
        ...[...(step.dont ?? []), ...(step.more ?? [])],
        ...(step.kind === 'list' ? step.items : []),
        ...(step.kind === 'ask' ? step.options.map(({ text }) => text) : []),
        ...('answer' in step && step.next !== null ? [step.answer] : []),
      ].filter((part) => part !== undefined);
      const text = textOf(section);
      for (const part of parts) expect(text).toContain(part.replace(/\s+/g, ' ').trim());
      for (const line of step.dont ?? []) expect(text).toContain(`${t('step.no')} ${line}`);
    }
  });

  it('makes every answer a link to its step', () => {
    for (const [section, step] of withStep) {
      if (step.kind !== 'ask') {
        expect(section.querySelector('.answers')).toBeNull();
        continue;
      }
      const answers = section.querySelector(`nav[aria-label="${t('step.answers')}"]`)!;
      const links = within(answers as HTMLElement).getAllByRole('link', { hidden: true });
      expect(links.map((link) => [textOf(link), link.getAttribute('href')])).toEqual(
        step.options.map(({ text, next }) => [text, hrefOf(next)]),
      );
    }
  });

  it('makes the way on a link, and an ending a way home', () => {
    for (const [section, step] of withStep) {
      const next = section.querySelector('a.next');
      if (step.kind === 'ask') {
        expect(next).toBeNull();
        continue;
      }
      expect(next?.getAttribute('href')).toBe(step.next === null ? prefix : hrefOf(step.next));
      const words = step.next === null ? t('app.home') : (step.answer ?? t('step.next'));
      expect(textOf(next)).toBe(words);
      expect(next?.classList.contains('end')).toBe(step.next === null);
    }
  });

  it('keeps the sources of every step behind one tap', () => {
    const known = new Map(bookletOf(lang).sources.map((source) => [source.id, source]));
    for (const [section, step] of withStep) {
      const details = section.querySelector('details')!;
      expect(details.open).toBe(false);
      expect(textOf(details.querySelector('summary'))).toContain(String(step.sources.length));
      const cited = Array.from(details.querySelectorAll('cite'));
      const hrefs = cited.map((cite) => cite.querySelector('a')?.getAttribute('href'));
      expect(hrefs.sort()).toEqual(
        step.sources.map((one) => `${prefix}about/sources/#${one}`).sort(),
      );
      for (const one of step.sources) expect(textOf(details)).toContain(known.get(one)!.publisher);
      expect(textOf(details).includes(t('step.practice'))).toBe(step.practice === true);
    }
  });

  it('dials who the step says, with the digits to be seen and the warning at the call bar', () => {
    for (const [section, step] of withStep) {
      const dials = Array.from(section.querySelectorAll('a[href^="tel:"]'));
      const wanted = (step.calls ?? []).flatMap(
        (one) => bookletOf(lang).contacts.find((contact) => contact.id === one)!.numbers,
      );
      expect(dials.map((link) => link.getAttribute('href'))).toEqual(
        wanted.map(({ dial }) => `tel:${dial}`),
      );
      for (const { show } of wanted) expect(dials.map(textOf)).toContain(show);
      if (!step.callFrom) continue;
      const note = section.querySelector('.foot .note:last-child')!;
      expect(textOf(note)).toBe(step.callFrom);
    }
  });

  it('tells the stepper the kind and the steps left', () => {
    for (const [section, step] of withStep) {
      expect(section.dataset.kind).toBe(step.kind);
      const left = stepsLeft(flowOf(guide), step.id);
      expect(section.dataset.left).toBe(left === null ? undefined : String(left));
    }
    const main = body.querySelector('main')!;
    expect([main.dataset.guide, main.dataset.start]).toEqual([id, guide.start]);
  });

  it('ends by saying who has signed it, or that nobody has', () => {
    const line = textOf(body.querySelector('.review'));
    if (guide.review === null) expect(line).toContain(unsigned[lang]);
    else expect(line).toContain(guide.review.officer);
    expect(standsBefore(sections.at(-1)!, body.querySelector('.review')!)).toBe(true);
  });

  function hrefOf(to: string | { guide: string; step?: string | undefined }): string {
    if (typeof to === 'string') return `#${to}`;
    return `${prefix}${to.guide}/${to.step ? `#${to.step}` : ''}`;
  }
});

it('a signed guide names the officer, the service and the day', () => {
  const [guide] = bookletOf('en').guides;
  const review = { officer: 'O. Example', service: 'Rescue service', date: '2026-11-22' };
  const body = showPage('en', <GuidePage page={pageContext('en')} guide={{ ...guide!, review }} />);
  const line = textOf(body.querySelector('.review'));
  expect(line).toContain('Signed by O. Example, Rescue service, 22.11.2026.');
  expect(line).not.toContain(unsigned.en);
});

it('reads aloud in Ukrainian only where the page is English', () => {
  const call = (lang: Lang) => bookletOf(lang).guides.find(({ id }) => id === 'call')!;
  const lines = call('en').steps.flatMap(({ say }) => say ?? []);
  expect(lines.length).toBeGreaterThan(2);
  const english = showPage('en', <GuidePage page={pageContext('en')} guide={call('en')} />);
  for (const { uk, latin, en } of lines) {
    const said = within(english).getAllByText(uk)[0]!;
    expect(said.getAttribute('lang')).toBe('uk');
    expect(textOf(said.parentElement)).toBe(`${uk}${latin}${en}`);
  }
  const ukrainian = showPage('uk', <GuidePage page={pageContext('uk')} guide={call('uk')} />);
  expect(ukrainian.querySelector('.say')).toBeNull();
});

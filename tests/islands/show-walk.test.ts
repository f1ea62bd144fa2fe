// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { showWalk } from '../../src/islands/stepper/show-walk.ts';

const html = `
  <span id="place" hidden data-place="Крок %n%" data-place-of="%n% з %of%"></span>
  <progress id="progress" hidden></progress>
  <section id="ask"></section>
  <section id="press" data-left="2"></section>
  <section id="safe" data-left="0"></section>
  <a id="whole" href="#all" data-back="По одному кроку">Усі кроки</a>`;

const part = <T extends Element>(id: string) => document.querySelector<T & HTMLElement>(`#${id}`)!;
const place = () => part('place');
const progress = () => part<HTMLProgressElement>('progress');
const whole = () => part<HTMLAnchorElement>('whole');
const at = (id: string, taken: number) => {
  const step = part(id);
  showWalk({ step, taken, whole: false, last: step });
};
const seeAll = (last: string | undefined) =>
  showWalk({ step: undefined, taken: 3, whole: true, last: last ? part(last) : undefined });

describe('where one is', () => {
  beforeEach(() => {
    document.body.innerHTML = html;
  });

  it('is the steps taken where a question lies ahead', () => {
    at('ask', 3);
    expect([place().textContent, place().hidden]).toEqual(['Крок 3', false]);
    expect(progress().hidden).toBe(true);
  });

  it('is the steps taken of all where none does', () => {
    at('press', 7);
    expect(place().textContent).toBe('7 з 9');
    expect([progress().hidden, progress().value, progress().max]).toEqual([false, 7, 9]);
  });

  it('is the last of all at an ending', () => {
    at('safe', 9);
    expect(place().textContent).toBe('9 з 9');
    expect(progress().value).toBe(progress().max);
  });

  it('goes back from «3 з 5» to «Крок 4» when a question comes', () => {
    at('press', 3);
    at('ask', 4);
    expect(place().textContent).toBe('Крок 4');
    expect(progress().hidden).toBe(true);
  });

  it('is not said of the whole guide', () => {
    at('press', 7);
    seeAll('press');
    expect(place().hidden).toBe(true);
    expect(progress().hidden).toBe(true);
    at('press', 7);
    expect(place().hidden).toBe(false);
  });
});

describe('the link to the whole guide', () => {
  beforeEach(() => {
    document.body.innerHTML = html;
  });

  it('leads there and back to the step one was on', () => {
    at('press', 2);
    expect([whole().textContent, whole().hash]).toEqual(['Усі кроки', '#all']);
    seeAll('press');
    expect([whole().textContent, whole().hash]).toEqual(['По одному кроку', '#press']);
    at('press', 2);
    expect([whole().textContent, whole().hash]).toEqual(['Усі кроки', '#all']);
  });

  it('leads back to the beginning where one came to the whole first', () => {
    seeAll(undefined);
    expect(whole().hash).toBe('');
  });
});

it('does nothing on a page without a walk', () => {
  document.body.innerHTML = '<p></p>';
  seeAll(undefined);
  expect(document.body.innerHTML).toBe('<p></p>');
});

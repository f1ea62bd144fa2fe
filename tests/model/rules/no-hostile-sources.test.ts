import { expect, test } from 'vitest';
import { noHostileSources } from '../../../src/model/rules/no-hostile-sources.ts';
import { aSource, contentWith, places } from '../../support/content-builder.ts';

const { check } = noHostileSources;

const from = (url: string | null) => check(contentWith({ sources: [aSource({ url })] }));

test.each([
  'https://dsns.gov.ua/ru/page.ru.html',
  'https://most.ks.ua/rukh',
  'https://rusub.com',
  null,
])('%s is no hostile page', (url) => {
  expect(from(url)).toEqual([]);
});

test.each([
  'https://kherson-news.ru/1',
  'https://WWW.NEWS.RU',
  'http://old.su:8080/a',
  'https://херсон.рф/a',
  'https://xn--e1afmkfd.xn--p1ai/',
  'https://web.archive.org/web/2024/https://kherson-news.ru/1',
  'https://proxy.org/?u=https%3A%2F%2Fkherson-news.ru%2F1',
])('%s is one', (url) => {
  const found = from(url);
  expect(places(found)).toEqual(['content/sources.json dsns.url']);
  expect(found[0]?.message).toContain('occupier');
});

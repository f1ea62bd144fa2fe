import { describe, expect, it } from 'vitest';
import { iconInside } from '../../src/build/icons.ts';
import { renderAll } from '../../src/pages/render.tsx';
import { langs } from '../../src/routes.ts';
import { bookletOf, content } from '../support/real-content.ts';

const pages = renderAll({
  booklets: langs.map(bookletOf),
  base: '/x/y/',
  icon: iconInside,
  status: 'preview',
});
const paths = [
  ...[
    '',
    'contacts/',
    'about/',
    'about/decisions/',
    'about/sources/',
    'tools/',
    'share/',
    'verify/',
  ],
  ...content.guides.map(({ id }) => `${id}/`),
  ...content.tools.map(({ id }) => `tools/${id}/`),
];

describe('all pages', () => {
  it('are each path in both languages and one page for the rest', () => {
    const wanted = [...paths, ...paths.map((path) => `en/${path}`), '404.html'];
    expect(pages.map(({ url }) => url).sort()).toEqual(wanted.map((path) => `/x/y/${path}`).sort());
  });

  it('have a title and a description of their own language', () => {
    const own = { uk: /[а-яіїєґ]{3}/i, en: /^[^а-яіїєґ]*$/i };
    for (const { lang, title, description, url } of pages) {
      expect(title, url).toMatch(own[lang]);
      expect(description, url).toMatch(own[lang]);
      expect(title).toContain({ uk: 'Що робити', en: 'What to do' }[lang]);
    }
    expect(new Set(pages.map(({ title }) => title)).size).toBe(pages.length);
  });

  it('ask for a script only where it has something to do', () => {
    const needs = (body: string) => {
      if (/data-(tool|share)\b|data-island=.?verify/.test(body)) return 'tools';
      if (/data-island\b/.test(body)) return 'islands';
      return /data-guide\b/.test(body) ? 'steps' : 'core';
    };
    for (const { url, body, script } of pages) expect([url, script]).toEqual([url, needs(body)]);
    expect(new Set(pages.map(({ script }) => script)).size).toBe(4);
  });

  it('link to nothing beside the base', () => {
    for (const { url, body } of pages) {
      const inside = [...body.matchAll(/href="(\/[^"]*)"/g)].map(([, href]) => href!);
      expect(inside.length).toBeGreaterThan(0);
      for (const href of inside) expect([url, href.startsWith('/x/y/')]).toEqual([url, true]);
    }
  });
});

import { describe, expect, it } from 'vitest';
import { isPack, isParts, pagesCachePrefix } from '../../src/protocol.ts';
import { langs } from '../../src/routes.ts';
import { sha256, textOfFile, worksetOf } from '../support/built.ts';
import { content } from '../support/real-content.ts';
import { askWorker, cachesAskedBy } from '../support/run-worker.ts';
import { sites } from '../support/sites.ts';

const code = textOfFile(sites.root, 'sw.js');
const page = 'https://booklet.example/fire/';

describe('with no cache and no network', async () => {
  const { response } = await askWorker(code, page);
  const html = await response.text();

  it('the worker answers with a page', () => {
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
    expect(html).toMatch(/^<!doctype html><html lang="uk"><meta charset="utf-8">/);
  });

  it('it carries the numbers of the call bar', () => {
    const dials = [...html.matchAll(/href="tel:(\d+)"/g)].map(([, dial]) => dial);
    expect(dials).toEqual(['101', '102', '103', '112']);
  });

  it.each(langs)('it says both standing lines in %s', (lang) => {
    expect(content.place.standing).toHaveLength(2);
    for (const { text } of content.place.standing) {
      expect(html).toContain(`<p lang="${lang}">${text[lang]}</p>`);
    }
  });

  it('its own policy lets nothing load or run but its one style', () => {
    const [style, ...more] = [...html.matchAll(/<style>(.*?)<\/style>/g)].map(([, css]) => css!);
    expect(more).toEqual([]);
    expect(response.headers.get('Content-Security-Policy')).toBe(
      `default-src 'none'; style-src 'sha256-${sha256(style!, 'base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    );
    expect(html).not.toMatch(/<(script|link|img|iframe|base)\b| style=| src=| on\w+=/);
  });
});

describe('the pages of a release', () => {
  it('come from a cache that is looked into first and alone', async () => {
    const { response, asked } = await askWorker(code, page, 'a kept page');
    expect(await response.text()).toBe('a kept page');
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatch(new RegExp(`^${pagesCachePrefix}.`));
  });

  const packed = worksetOf(sites.root).filter(({ url }) => isPack(url) || isParts(url));

  it.each(packed)('have another cache when $url is another', async ({ integrity }) => {
    const later = code.replace(integrity!, `sha256-${sha256('a later release', 'base64')}`);
    expect(await cachesAskedBy(code, page)).not.toEqual(await cachesAskedBy(later, page));
  });
});

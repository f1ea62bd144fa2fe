import type { Plugin } from 'vite';
import type { Content } from '../model/content.ts';
import { langs } from '../routes.ts';
import { escapeHtml } from './document.ts';
import { integrityOf } from './sha256.ts';

const id = 'virtual:last-resort';

const style =
  'body{margin:0;padding:.6rem 1rem;background:#000;color:#f4ead8;font:1.25rem/1.4 system-ui,sans-serif}' +
  'a{display:block;margin:.4rem 0;padding:.5rem .8rem;border:2px solid #9fd0ff;border-radius:14px;color:#9fd0ff;font-weight:700;font-size:1.35rem;text-decoration:none}' +
  'p{margin:.4rem 0;font-size:1.15rem;line-height:1.3}';

/** The page compiled into the worker: the two standing lines and the four numbers, in both languages. */
export function lastResortPlugin(content: Content): Plugin {
  return {
    name: 'what-to-do:last-resort',
    resolveId: (asked) => (asked === id ? `\0${id}` : undefined),
    load(asked) {
      if (asked !== `\0${id}`) return undefined;
      const policy = `default-src 'none'; style-src '${integrityOf(style)}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
      return `export const html = ${JSON.stringify(lastResort(content))};
export const policy = ${JSON.stringify(policy)};`;
    },
  };
}

function lastResort({ place, contacts }: Content): string {
  const lines = langs.flatMap((lang) =>
    place.standing.map(({ text }) => `<p lang="${lang}">${escapeHtml(text[lang])}</p>`),
  );
  const calls = place.callBar.map(({ contact, label }) => {
    const number = contacts.find((one) => one.id === contact)?.numbers[0];
    if (!number) throw new Error(`content/place.json · callBar · ${contact} has no number`);
    return `<a href="tel:${number.dial}">${number.show} ${escapeHtml(label.uk)} · <span lang="en">${escapeHtml(label.en)}</span></a>`;
  });
  return `<!doctype html><html lang="uk"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>Що робити</title><style>${style}</style>${lines.join('')}<nav id="calls">${calls.join('')}</nav></html>`;
}

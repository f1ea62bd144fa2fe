// @vitest-environment jsdom
import { act, cleanup } from '@testing-library/preact';
import { hydrate, render as preactRender } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { afterEach, describe, expect, it } from 'vitest';
import en from '../../src/i18n/en.json' with { type: 'json' };
import uk from '../../src/i18n/uk.json' with { type: 'json' };
import { type Props, Verify } from '../../src/islands/verify/view.tsx';
import { langs } from '../../src/routes.ts';
import { textOf } from '../support/show-page.tsx';

afterEach(cleanup);

const seen = (root: Element) =>
  Array.from(root.querySelectorAll('.verify > :not([hidden])'))
    .map(textOf)
    .filter((text) => text !== '');

describe.each(langs)('the choice of a file in %s', (lang) => {
  const words = { uk, en }[lang].verify;
  const props: Props = { words, known: { version: '1.0.0', keys: [] } };
  const judge = async () => ({ is: 'foreign' as const });
  const built = () => {
    const root = document.createElement('div');
    root.innerHTML = renderToString(<Verify {...props} />);
    return root;
  };

  it('only says what to do until a script wakes it', () => {
    expect(seen(built())).toEqual([words.noScript]);
  });

  // hydrate() mends no attribute: what the two do not share at first stays wrong for good.
  it.each([judge, 'impossible' as const])('is the same at first on the phone (%s)', async (how) => {
    const phone = document.createElement('div');
    await act(() => {
      preactRender(<Verify {...props} judge={how} />, phone);
      expect(phone.innerHTML).toBe(built().innerHTML);
    });
  });

  it.each([
    [judge, 'choose'],
    ['impossible', 'insecure'],
  ] as const)('wakes in the elements of the page (%s)', async (how, word) => {
    const root = built();
    const before = Array.from(root.querySelectorAll('*'));
    await act(() => hydrate(<Verify {...props} judge={how} />, root));
    expect(Array.from(root.querySelectorAll('*'))).toEqual(before);
    expect(seen(root)).toEqual([words[word]]);
  });
});

// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../src/i18n/t.ts';
import { VerifyPage } from '../../src/pages/verify.tsx';
import { langs } from '../../src/routes.ts';
import type { SigningKey } from '../../src/signing/key.ts';
import { pageContext, showPage, textOf } from '../support/show-page.tsx';

const key: SigningKey = { publicKey: 'a', fingerprint: '1a2b 3c4d 5e6f 7a8b', since: '2026-01-02' };

describe.each(langs)('the page that checks files in %s', (lang) => {
  const t = wordsOf(lang);
  const page = pageContext(lang);
  const says = (...signingKeys: SigningKey[]) => {
    const view = <VerifyPage page={{ ...page, booklet: { ...page.booklet, signingKeys } }} />;
    return textOf(showPage(lang, view).querySelector('main'));
  };

  it('says plainly that there is no key yet', () => {
    expect(says()).toContain(t('verify.noKeys'));
    expect(says(key)).not.toContain(t('verify.noKeys'));
  });

  it('says how the key is written in short, and since when it is valid', () => {
    const since = t('verify.keySince', { since: '02.01.2026' });
    expect(says(key)).toContain(`1a2b 3c4d 5e6f 7a8b: ${since}`);
  });

  it('says which keys are retired or stolen, and since when', () => {
    const until = '2026-03-04';
    const dates = { since: '02.01.2026', until: '04.03.2026' };
    expect(says({ ...key, until })).toContain(t('verify.keyUntil', dates));
    expect(says({ ...key, until, stolen: true })).toContain(t('verify.keyStolen', dates));
  });
});

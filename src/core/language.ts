import { type Lang, paths, readAddress } from '../routes.ts';
import { flags } from '../state/flags.ts';

/** Keeps the language once chosen, keeps the step across the switch, offers English to newcomers. */
export function mindLanguage(base: string): void {
  const { lang, path } = readAddress(base, location.pathname);
  const chosen = flags.lang();
  if (lang === 'uk' && path === paths.home && chosen === 'en') {
    location.replace(`${base}en/${location.search}${location.hash}`);
    return;
  }
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-lang]')) {
    link.addEventListener('click', () => {
      flags.chooseLang(link.dataset.lang as Lang);
      if (!link.classList.contains('chip')) return;
      // The same step in the other language: step ids are shared. A drill stays one.
      link.search = location.search;
      link.hash = location.hash;
    });
  }
  const offer = document.querySelector<HTMLElement>('#english');
  if (offer && lang === 'uk' && !chosen) offer.hidden = readsOurs(navigator.languages);
}

function readsOurs(languages: readonly string[] | undefined): boolean {
  return (languages ?? []).some((one) => /^(uk|ru)\b/.test(one));
}

import type { ComponentChildren } from 'preact';
import { address, paths } from '../routes.ts';
import { Bar } from '../ui/bar.tsx';
import { CallBar } from '../ui/call-bar.tsx';
import { useUi } from '../ui/context.ts';
import { LanguageChip } from '../ui/language-chip.tsx';
import { callsOf } from './calls-of.ts';
import { here, otherLang, type PageContext } from './context.ts';
import { OfflineLine } from './offline-line.tsx';

type Props = {
  page: PageContext;
  /** The path of this page inside its language. */
  path: string;
  title: string;
  /** Chips before the language switch. */
  chips?: ComponentChildren;
  children: ComponentChildren;
};

/** What every page has: skip link first, bar, content, the offline line, the call bar last. */
export function Frame({ page, path, title, chips, children }: Props) {
  const { t } = useUi();
  const other = otherLang(page.booklet.lang);
  const home =
    path === paths.home ? undefined : { href: here(page, paths.home), name: t('app.home') };
  return (
    <>
      <a class="skip" href="#calls">
        {t('app.skip')}
      </a>
      <Bar title={title} home={home}>
        {chips}
        <LanguageChip to={other} href={address(page.base, other, path)} />
      </Bar>
      {children}
      <OfflineLine page={page} />
      <CallBar calls={callsOf(page)} />
    </>
  );
}

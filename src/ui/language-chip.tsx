import type { Lang } from '../routes.ts';
import { useUi } from './context.ts';

type Props = { to: Lang; href: string };

/** The same page in the other language; its script keeps the step. */
export function LanguageChip({ to, href }: Props) {
  const { t } = useUi();
  return (
    <a
      class="chip"
      href={href}
      lang={to}
      hreflang={to}
      aria-label={`${t('app.otherLanguageShort')}, ${t('app.otherLanguage')}`}
      data-lang={to}
    >
      {t('app.otherLanguageShort')}
    </a>
  );
}

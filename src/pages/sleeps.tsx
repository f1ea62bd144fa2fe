import { useUi } from '../ui/context.ts';

/** How to set the phone, shown by a script where the phone does not let a page keep its screen on. */
export function Sleeps() {
  const { t } = useUi();
  return (
    <p class="why" id="sleeps" hidden>
      {t('tools.sleeps')}
    </p>
  );
}

import { useUi } from '../ui/context.ts';
import { Icon } from '../ui/icon.tsx';

/** Turns the screen black and dim; of use only with a script, which shows it. */
export function DimChip() {
  const { t } = useUi();
  return (
    <button
      type="button"
      class="chip"
      id="dim"
      hidden
      aria-pressed="false"
      aria-label={t('home.dim')}
    >
      <Icon name="moon" size={24} />
    </button>
  );
}

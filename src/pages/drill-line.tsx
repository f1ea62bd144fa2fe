import { paths } from '../routes.ts';
import { useUi } from '../ui/context.ts';
import { here, type PageContext } from './context.ts';

/** What marks every screen of a drill; shown by the script, which takes its parts in this order. */
export function DrillLine({ page }: { page: PageContext }) {
  const { t } = useUi();
  return (
    <p class="quiet update drill" hidden>
      <b>
        {t('drill.name')} <span>0:00</span> {t('drill.of')}
      </b>
      <b hidden>{t('drill.over')}</b>
      <a href={`${here(page, paths.tool('drill'))}#training`}>{t('drill.end')}</a>
      <b role="status" hidden>
        {t('drill.noDial')}
      </b>
    </p>
  );
}

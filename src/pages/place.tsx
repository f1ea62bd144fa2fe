import { useUi } from '../ui/context.ts';

/** «Крок 3» or «3 з 9»: written by the stepper, its words stand here. */
export function Place() {
  const { t } = useUi();
  return (
    <span
      class="place"
      id="place"
      hidden
      data-place={t('step.place', { n: '%n%' })}
      data-place-of={t('step.placeOf', { n: '%n%', of: '%of%' })}
    />
  );
}

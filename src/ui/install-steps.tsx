import { useUi } from './context.ts';
import { Icon } from './icon.tsx';

/** How to put the booklet on the phone's screen, drawn with the signs the phone itself shows. */
export function InstallSteps() {
  const { t } = useUi();
  const phones = [
    {
      name: t('about.installIphone'),
      steps: [
        ['share', t('about.installShare')],
        ['square-plus', t('about.installAdd')],
      ],
    },
    {
      name: t('about.installAndroid'),
      steps: [
        ['ellipsis-vertical', t('about.installMenu')],
        ['square-plus', t('about.installAddAndroid')],
      ],
    },
  ];
  return (
    <section id="install">
      <h2>{t('about.install')}</h2>
      {phones.map(({ name, steps }) => (
        <div key={name}>
          <h3>{name}</h3>
          <ol class="install">
            {[...steps, ['circle-arrow-right', t('about.installOnce')]].map(([icon, text]) => (
              <li key={text}>
                <Icon name={icon!} />
                <span>{text}</span>
              </li>
            ))}
          </ol>
        </div>
      ))}
    </section>
  );
}

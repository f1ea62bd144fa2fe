import type { ComponentChildren } from 'preact';
import { showDate } from '../i18n/dates.ts';
import { paths } from '../routes.ts';
import { Bar } from '../ui/bar.tsx';
import { CallBar } from '../ui/call-bar.tsx';
import { useUi } from '../ui/context.ts';
import { Icon } from '../ui/icon.tsx';
import { AboutText } from './about-text.tsx';
import { callsOf } from './calls-of.ts';
import { here, type PageContext } from './context.ts';
import { DimChip } from './dim-chip.tsx';
import { Directory } from './directory.tsx';
import { GuideBody } from './guide-body.tsx';
import { HomeBody } from './home-body.tsx';
import { NumberedList } from './numbered-list.tsx';
import { Place } from './place.tsx';
import { stepSources } from './step-sources.ts';

type Props = { page: PageContext };

/** The whole booklet as one page: home, every guide, the directory, what this is, the sources once at the end. */
export function CopyPage({ page }: Props) {
  const { t } = useUi();
  const { guides, place, release } = page.booklet;
  const id = (path: string) => here(page, path).slice(1);
  return (
    <>
      <a class="skip" href="#calls">
        {t('app.skip')}
      </a>
      <Bar title={t('app.name')} home={{ href: here(page, paths.home), name: t('app.home') }}>
        <Place />
        <DimChip />
      </Bar>
      <progress class="progress" id="progress" hidden aria-hidden="true" />
      <main id="main">
        <section class="page home" id={id(paths.home)}>
          <HomeBody page={page} />
          <p class="ready">
            <Icon name="file-text" size={22} />
            <span>
              <b>{t('copy.works')}</b>{' '}
              {t('about.version', { version: release.version, date: showDate(release.date) })}.{' '}
              {t(`about.${page.status}`)}
            </span>
          </p>
        </section>
        {guides.map((guide) => (
          <section
            key={guide.id}
            class="page guide"
            id={id(paths.guide(guide.id))}
            data-start={page.links.idOf(guide.id, guide.start)}
          >
            <h2 class="page-title" id={page.links.idOf(guide.id, 'all')}>
              {guide.title}
            </h2>
            <GuideBody page={page} guide={guide} />
            <p class="quiet">
              <a href={page.links.part(guide.id, 'all')}>{t('step.whole')}</a>
            </p>
          </section>
        ))}
        <Section id={id(paths.contacts)} kind="contacts" title={t('contacts.title')}>
          <Directory page={page} />
        </Section>
        <Section id={id(paths.about)} kind="text" title={t('about.title')}>
          <AboutText place={place} />
          <h2>{t('about.changes')}</h2>
          <p>{release.changes}</p>
        </Section>
        <Section id={id(paths.sources)} kind="text" title={t('about.sources')}>
          <NumberedList sources={stepSources(page)} />
        </Section>
      </main>
      <a class="back" href={here(page, paths.home)} aria-label={t('step.back')} hidden>
        <Icon name="chevron-left" />
      </a>
      <CallBar calls={callsOf(page)} />
    </>
  );
}

type SectionProps = { id: string; kind: string; title: string; children: ComponentChildren };

function Section({ id, kind, title, children }: SectionProps) {
  return (
    <section class={`page ${kind}`} id={id}>
      <h2 class="page-title">{title}</h2>
      {children}
    </section>
  );
}

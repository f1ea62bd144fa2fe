import type { LocalGuide } from '../model/localise.ts';
import { paths } from '../routes.ts';
import type { PageContext } from './context.ts';
import { DrillLine } from './drill-line.tsx';
import { Frame } from './frame.tsx';
import { GuideBody } from './guide-body.tsx';
import { Place } from './place.tsx';

type Props = { page: PageContext; guide: LocalGuide };

/** A guide with all its steps in reading order; a script shows them one by one. */
export function GuidePage({ page, guide }: Props) {
  return (
    <Frame page={page} path={paths.guide(guide.id)} title={guide.title} chips={<Place />}>
      <progress class="progress" id="progress" hidden aria-hidden="true" />
      <DrillLine page={page} />
      <main id="main" class="guide" data-guide={guide.id} data-start={guide.start}>
        <GuideBody page={page} guide={guide} />
      </main>
    </Frame>
  );
}

import type { Content } from '../../src/model/content.ts';
import type { Contact, Guide, Source, Step, Target } from '../../src/model/schema.ts';
import type { Tool } from '../../src/model/tool-schema.ts';

type Parts = Partial<Omit<Content, 'place' | 'release'>> & {
  place?: Partial<Content['place']>;
  release?: Partial<Content['release']>;
};
type Of<K extends Step['kind']> = Partial<Extract<Step, { kind: K }>>;

/** A small content that keeps every rule; a test replaces the part it is about. */
export function contentWith({ place, release, ...parts }: Parts = {}): Content {
  return {
    guides: [aGuide()],
    tools: [],
    contacts: ['101', '102', '103', '112'].map((dial) =>
      aContact({ id: `emergency-${dial}` }, dial),
    ),
    sources: [aSource()],
    decisions: [],
    leftOut: [],
    doNotPublish: [],
    pictures: [],
    signingKeys: [],
    recordings: [],
    ...parts,
    place: {
      city: both('Херсон', 'Kherson'),
      area: both('Область', 'Region'),
      callBar: ['101', '102', '103', '112'].map((dial) => {
        return { contact: `emergency-${dial}`, label: both('служба', 'service') };
      }),
      standing: [
        { icon: 'bomb', text: both('Ляжте', 'Lie down') },
        { icon: 'house', text: both('Під дах', 'Under a roof') },
      ],
      about: [],
      ...place,
    },
    release: {
      version: '1.0.0',
      date: '2026-11-22',
      changes: both('Перша', 'First'),
      ...release,
    },
  };
}

export const both = (uk: string, en: string) => ({ uk, en });

/** A guide of one step; `steps` replaces it. The first step is the start. */
export function aGuide(guide: Partial<Guide> = {}): Guide {
  const steps = guide.steps ?? [aStep('leave')];
  return {
    id: 'fire',
    group: 'danger',
    title: both('Пожежа', 'Fire'),
    summary: both('Вийдіть', 'Get out'),
    start: steps[0]?.id ?? 'none',
    review: null,
    ...guide,
    steps,
  };
}

const body = (id: string) => ({
  id,
  text: both('Вийдіть надвір.', 'Go outside.'),
  origin: ['A1.1'],
  sources: ['dsns'],
  confidence: 'high' as const,
});

/** A step that does something and ends the guide, unless `next` is given. */
export const aStep = (id: string, step: Of<'do'> = {}): Step => ({
  kind: 'do',
  ...body(id),
  next: null,
  ...step,
});

/** A tool with one line and no words of its own. */
export const aTool = (tool: Partial<Tool> = {}): Tool => ({
  id: 'clock',
  icon: 'clock',
  rank: 1,
  title: both('Годинник', 'Clock'),
  link: both('Час', 'Time'),
  summary: both('Запишіть час', 'Write the time down'),
  lines: [
    {
      text: both('Запишіть час', 'Write the time down'),
      origin: ['B1.4'],
      sources: ['source'],
      confidence: 'high',
    },
  ],
  words: {},
  review: null,
  ...tool,
});

/** What somebody says of `aStep('leave')` of `aGuide()`. */
export const aRecording = (
  recording: Partial<Content['recordings'][number]> = {},
): Content['recordings'][number] => ({
  guide: 'fire',
  step: 'leave',
  lang: 'uk',
  file: 'fire-leave.mp3',
  says: 'Вийдіть надвір.',
  speaker: 'Хтось',
  date: '2026-11-22',
  bytes: Uint8Array.of(1),
  ...recording,
});

/** A question whose answers lead to `targets`. */
export const anAsk = (id: string, targets: Target[]): Step => ({
  kind: 'ask',
  ...body(id),
  options: targets.map((next) => ({ text: both('Так', 'Yes'), next })),
});

/** A published contact with one number of a fresh source; `numbers` replaces it. */
export function aContact(contact: Partial<Contact> = {}, dial = '103'): Contact {
  return {
    id: 'service',
    name: both('Служба', 'Service'),
    group: 'emergency',
    purpose: both('Допомога', 'Help'),
    area: both('Херсон', 'Kherson'),
    status: 'published',
    confidence: 'high',
    words: { uk: [], en: [] },
    numbers: [aNumber(dial)],
    ...contact,
  };
}

export const aNumber = (
  dial: string,
  number: Partial<Contact['numbers'][number]> = {},
): Contact['numbers'][number] => ({
  dial,
  show: dial,
  provenance: [{ source: 'dsns', date: '2026-03-01' }],
  rung: null,
  ...number,
});

export const aSource = (source: Partial<Source> = {}): Source => ({
  id: 'dsns',
  title: both('Поради', 'Advice'),
  publisher: both('Рятувальники', 'Rescuers'),
  url: 'https://dsns.gov.ua/advice',
  date: '2026-03-01',
  ...source,
});

/** A guide whose only step says this, in one language or both. */
export const aGuideSaying = (uk: string, en = 'Go outside.'): Guide =>
  aGuide({ steps: [aStep('leave', { why: both(uk, en) })] });

/** `file path`, so that a test reads as one line. */
export const places = (problems: { file: string; path: string }[]): string[] =>
  problems.map(({ file, path }) => `${file} ${path}`);

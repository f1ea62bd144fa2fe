import type { Content } from '../model/content.ts';
import type { Lang } from '../routes.ts';
import { sha256Of } from './sha256.ts';

/** A recorded sentence as the pages know it. */
export type Recording = {
  lang: Lang;
  guide: string;
  step: string;
  speaker: string;
  date: string;
  /** Its file from the base of the site; among the assets, so that it is kept like them. */
  file: string;
  bytes: Uint8Array;
};

/** The recorded sentences of the content with the names under which they are served. */
export function recordingsOf({ recordings }: Content): Recording[] {
  return recordings.map(({ lang, guide, step, speaker, date, file, bytes }) => {
    const name = `voice-${sha256Of(bytes).slice(0, 8)}.${file.split('.').pop()}`;
    return { lang, guide, step, speaker, date, bytes, file: `assets/${name}` };
  });
}

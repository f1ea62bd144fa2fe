import type { SigningKey } from '../signing/key.ts';
import type { Picture, Recording } from './media-schema.ts';
import type {
  Contact,
  Decision,
  DoNotPublish,
  Guide,
  LeftOut,
  Place,
  Release,
  Source,
} from './schema.ts';
import type { Tool } from './tool-schema.ts';

/** All of `content/`, checked for shape and not yet for sense; both languages side by side. */
export type Content = {
  guides: Guide[];
  tools: Tool[];
  contacts: Contact[];
  sources: Source[];
  decisions: Decision[];
  leftOut: LeftOut[];
  doNotPublish: DoNotPublish[];
  /** Drawings: `svg` is the text of `content/pictures/<id>.svg`. */
  pictures: (Picture & { svg: string })[];
  /** Sentences somebody has spoken: `bytes` are those of `content/audio/<file>`, none where it is missing. */
  recordings: (Recording & { bytes: Uint8Array })[];
  place: Place;
  release: Release;
  /** Keys of our releases, the retired ones too; empty while the project has none. */
  signingKeys: SigningKey[];
};

/** One fault in the content, said so that an editor can mend it. */
export type Problem = {
  level: 'error' | 'warning';
  /** Path from the project's root: `content/guides/fire.json`. */
  file: string;
  /** Where in the file: `steps.press.next`. */
  path: string;
  message: string;
  /** What to do about it. */
  fix: string;
};

/** One rule over the whole content: what it finds, nothing when all is well. */
export type Rule = { name: string; check: (content: Content) => Problem[] };

/** `content/guides/fire.json · steps.press · message. Fix.` */
export function sayProblem({ level, file, path, message, fix }: Problem): string {
  return `${level}: ${file} · ${path || '(whole file)'} · ${message} → ${fix}`;
}

import type { ComponentType } from 'preact';
import type { Lang } from '../../routes.ts';

/** What every tool's view is given; the phone adds what it can do as props of its own. */
export type ToolProps = {
  lang: Lang;
  /** What it says, by name, in the language of the page; what is read aloud stands among it. */
  words: Record<string, string>;
  /** What is read aloud in Ukrainian, by name; only where the page is English. */
  say?: Record<string, { uk: string; latin: string; en: string }>;
  /** The emergency numbers of the call bar. */
  calls: { dial: string; show: string; label: string }[];
  /** The middle of the city, and how many kilometres from it nobody is in the city any more. */
  centre?: { lat: number; lon: number; reach: number };
};

export type ToolView = ComponentType<ToolProps>;

/** `fill('Минуло {{n}} хв', { n: 5 })` is «Минуло 5 хв»; a gap without a value stays empty. */
export function fill(text: string | undefined, values: Record<string, string | number>): string {
  return (text ?? '').replace(/{{(\w+)}}/g, (_gap, name: string) => String(values[name] ?? ''));
}

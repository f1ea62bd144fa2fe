import { z } from 'zod';
import { id, provenanceOfStep, review, say, text } from './shapes.ts';

/** A line of a tool's page: what it says without script, with its sources. */
const toolLine = z.strictObject({
  /** Where a link from another page leads to it. */
  id: id.optional(),
  text,
  more: z.array(text).min(1).optional(),
  ...provenanceOfStep,
});

export const toolSchema = z.strictObject({
  $schema: z.string().optional(),
  id,
  icon: id,
  /** Rank on the page of all tools. */
  rank: z.number().int().positive(),
  title: text,
  /** The words of the link from a step that names the tool. */
  link: text,
  summary: text,
  /** Guides to practise: the page leads to each as a drill. */
  drills: z.array(id).min(1).optional(),
  lines: z.array(toolLine).min(1),
  /** What its buttons and states say, by name; `{{n}}` stands for a value. */
  words: z.record(z.string().regex(/^[a-zA-Z]+$/), text),
  /** What an English speaker reads aloud in Ukrainian, by name. */
  say: z.record(z.string().regex(/^[a-zA-Z]+$/), say).optional(),
  review,
});

export type Tool = z.infer<typeof toolSchema>;

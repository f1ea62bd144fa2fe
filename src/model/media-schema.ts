import { z } from 'zod';
import { id, isoDate, text } from './shapes.ts';

export const pictureSchema = z.strictObject({ id, title: text });

/** A sentence of a step, spoken by somebody. */
export const recordingSchema = z.strictObject({
  guide: id,
  step: id,
  lang: z.enum(['uk', 'en']),
  file: z.string().regex(/^[a-z0-9-]+\.(mp3|m4a)$/, 'name it like bleeding-press-uk.mp3'),
  /** The line of the step as it was when it was spoken, word by word. */
  says: z.string().min(1),
  speaker: z.string().min(3),
  date: isoDate,
});

export type Picture = z.infer<typeof pictureSchema>;
export type Recording = z.infer<typeof recordingSchema>;

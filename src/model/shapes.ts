import { z } from 'zod';

/** One sentence or label in both languages; plain text, `{call:contactId}` stands for a number. */
export const text = z.strictObject({ uk: z.string().min(1), en: z.string().min(1) });

/** What an English speaker reads aloud in Ukrainian: Cyrillic, Latin letters, meaning. */
export const say = z.strictObject({
  uk: z.string().min(1),
  latin: z.string().min(1),
  en: z.string().min(1),
});

export const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case words joined by hyphens');
export const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'write the date as 2026-11-22');

/** Where a step leads: a step of this guide, another guide (at its start or at a step), or an ending. */
export const target = z.union([id, z.strictObject({ guide: id, step: id.optional() })]);

export const provenanceOfStep = {
  /** Lines of the dossier this step carries: `B1.4`, `B1.N2` (a do-not), `V10` (a verification row). */
  origin: z.array(z.string().regex(/^([A-D]\d+\.(N?\d+|\+)|V\d+|G|E\d)$/)).min(1),
  sources: z.array(id),
  /** True when no document says it and it stands as practice; the page then says so. */
  practice: z.literal(true).optional(),
  confidence: z.enum(['high', 'medium', 'low']),
};

/** Null until a named officer of a named service has signed the text on a date. */
export const review = z
  .strictObject({ officer: z.string().min(3), service: z.string().min(3), date: isoDate })
  .nullable();

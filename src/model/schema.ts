import { z } from 'zod';
import type { SigningKey } from '../signing/key.ts';
import { contactGroups } from './contact-groups.ts';
import { id, isoDate, provenanceOfStep, review, say, target, text } from './shapes.ts';

const body = {
  id,
  text,
  why: text.optional(),
  dont: z.array(text).min(1).max(2).optional(),
  more: z.array(text).min(1).optional(),
  say: z.array(say).min(1).optional(),
  picture: id.optional(),
  tool: id.optional(),
  calls: z.array(id).min(1).optional(),
  callFrom: text.optional(),
  ...provenanceOfStep,
};

/** The person's own words on the Next button: «Тисну. Далі». */
const answer = text.optional();
const next = target.nullable();

const doStep = z.strictObject({ kind: z.literal('do'), ...body, answer, next });
const listStep = z.strictObject({
  kind: z.literal('list'),
  ...body,
  items: z.array(text).min(2),
  answer,
  next,
});
const callStep = z.strictObject({
  kind: z.literal('call'),
  ...body,
  calls: z.array(id).min(1),
  answer,
  next,
});
const option = z.strictObject({ text, hot: z.literal(true).optional(), next: target });
const askStep = z.strictObject({
  kind: z.literal('ask'),
  ...body,
  options: z.array(option).min(2).max(6),
});

export const stepSchema = z.discriminatedUnion('kind', [doStep, listStep, callStep, askStep]);

export const guideSchema = z.strictObject({
  $schema: z.string().optional(),
  id,
  group: z.enum(['now', 'hurt', 'danger', 'home', 'call', 'ready']),
  /** Rank among the large tiles of home; without it the guide is a line of text under its group. */
  home: z.number().int().positive().optional(),
  /** Rank in the line of text under its group, for a guide without a tile. */
  line: z.number().int().positive().optional(),
  icon: id.optional(),
  title: text,
  /** Label on home where the title is too long. */
  short: text.optional(),
  summary: text,
  /** One line above the steps that holds on every step of this guide. */
  standing: z.strictObject({ text, next: target }).optional(),
  start: id,
  steps: z.array(stepSchema).min(1),
  review,
});

const number = z.strictObject({
  dial: z.string(),
  show: z.string(),
  note: text.optional(),
  hours: text.optional(),
  free: z.boolean().optional(),
  provenance: z.array(z.strictObject({ source: id, date: isoDate.nullable() })).min(1),
  rung: z.strictObject({ by: z.string().min(3), date: isoDate }).nullable(),
});

export const contactSchema = z.strictObject({
  $schema: z.string().optional(),
  id,
  name: text,
  group: z.enum(contactGroups),
  purpose: text,
  area: text,
  /** `held` is known to us and shown to nobody. */
  status: z.enum(['published', 'held', 'retired']),
  confidence: z.enum(['high', 'medium', 'low']),
  /** Words people type when they need this service, any of both languages. */
  words: z.strictObject({ uk: z.array(z.string()), en: z.array(z.string()) }),
  numbers: z.array(number),
  /** The service has no confirmed number: what to do instead. */
  noNumber: z.strictObject({ text, contact: id }).optional(),
  warning: text.optional(),
  insteadOf: text.optional(),
  /** What an editor must ask before publishing or renewing this entry. */
  ask: z.string().optional(),
});

export const sourceSchema = z.strictObject({
  id,
  title: text,
  publisher: text,
  url: z.url({ protocol: /^https?$/, error: 'is no web address, such as https://…' }).nullable(),
  date: isoDate.nullable(),
  /** What is known of the date when it is not a whole one: «2024», «not dated». */
  dateNote: text.optional(),
});

export const decisionSchema = z.strictObject({
  id,
  point: text,
  sides: z.array(z.strictObject({ text, sources: z.array(id) })).min(2),
  decision: text,
  why: text,
  /** Who has to sign this before the address is announced. */
  signer: text,
});

export const leftOutSchema = z.strictObject({ line: z.string(), reason: z.string().min(10) });

export const doNotPublishSchema = z.strictObject({
  digits: z.string().regex(/^\d+$/),
  reason: z.string().min(5),
});

export const placeSchema = z.strictObject({
  $schema: z.string().optional(),
  city: text,
  area: text,
  /** The middle of the city in degrees, and how many kilometres from it nobody is in the city any more. */
  centre: z
    .strictObject({ lat: z.number(), lon: z.number(), reach: z.number().positive() })
    .optional(),
  /** The contacts of the call bar, in order, with the one word under each number. */
  callBar: z.array(z.strictObject({ contact: id, label: text })).length(4),
  /** The two lines that stand on home and on the last-resort page. */
  standing: z.array(z.strictObject({ icon: id, text })).length(2),
  /** What people look for, in their words, and the contact that serves it. */
  needs: z.array(z.strictObject({ text, contact: id })).optional(),
  about: z.array(z.strictObject({ heading: text, lines: z.array(text).min(1) })),
});

export const releaseSchema = z.strictObject({
  $schema: z.string().optional(),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  date: isoDate,
  changes: text,
  urgent: text.optional(),
});

/** The public part of a key that our releases are signed with. */
export const signingKeySchema = z.strictObject({
  /** SPKI as base64. */
  publicKey: z.base64(),
  /** The first 16 digits of the SHA-256 of the SPKI, in fours. */
  fingerprint: z
    .string()
    .regex(/^[0-9a-f]{4}( [0-9a-f]{4}){3}$/, 'write it as 1a2b 3c4d 5e6f 7a8b'),
  since: isoDate,
  /** The day from which nothing new is signed with it. */
  until: isoDate.optional(),
  /** Set when somebody else may hold it: nothing signed with it is believed any more. */
  stolen: z.literal(true).optional(),
}) satisfies z.ZodType<SigningKey>;

export type Text = z.infer<typeof text>;
export type Say = z.infer<typeof say>;
export type Target = z.infer<typeof target>;
export type Step = z.infer<typeof stepSchema>;
export type Guide = z.infer<typeof guideSchema>;
export type Contact = z.infer<typeof contactSchema>;
export type Source = z.infer<typeof sourceSchema>;
export type Decision = z.infer<typeof decisionSchema>;
export type LeftOut = z.infer<typeof leftOutSchema>;
export type DoNotPublish = z.infer<typeof doNotPublishSchema>;
export type Place = z.infer<typeof placeSchema>;
export type Release = z.infer<typeof releaseSchema>;

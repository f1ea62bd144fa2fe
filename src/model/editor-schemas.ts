import { z } from 'zod';
import { recordingSchema } from './media-schema.ts';
import * as schema from './schema.ts';
import { toolSchema } from './tool-schema.ts';

const shapes = {
  guide: schema.guideSchema,
  tool: toolSchema,
  contact: schema.contactSchema,
  sources: z.array(schema.sourceSchema),
  recordings: z.array(recordingSchema),
  decisions: z.array(schema.decisionSchema),
  'left-out': z.array(schema.leftOutSchema),
  'do-not-publish': z.array(schema.doNotPublishSchema),
  place: schema.placeSchema,
  release: schema.releaseSchema,
  'signing-keys': z.array(schema.signingKeySchema),
};

/** A JSON Schema for each kind of content file, by name, for completion and checks while typing. */
export function editorSchemas(): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(shapes).map(([name, shape]) => [name, z.toJSONSchema(shape, { io: 'input' })]),
  );
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Content, Problem } from './content.ts';
import { pictureSchema, recordingSchema } from './media-schema.ts';
import { fileNameIsId } from './rules/file-name-is-id.ts';
import * as schema from './schema.ts';
import { toolSchema } from './tool-schema.ts';

type Loaded = { content: Content; problems: Problem[] };

/**
 * Reads `content/` and checks the shape of every file.
 * In: the folder. Out: the content (a file of a wrong shape is left out) and a problem for each fault.
 */
export function loadContent(folder: string): Loaded {
  const problems: Problem[] = [];
  const file = <S extends z.ZodType>(path: string, shape: S): z.infer<S> | undefined =>
    readJson(folder, path, shape, problems);
  const each = <S extends z.ZodType<{ id: string }>>(sub: string, shape: S) =>
    jsonFiles(join(folder, sub)).flatMap((name) => {
      const found = file(`${sub}/${name}`, shape);
      if (found === undefined) return [];
      problems.push(...fileNameIsId(`${sub}/${name}`, found.id));
      return [found];
    });

  const pictures = file('pictures/pictures.json', z.array(pictureSchema)) ?? [];
  const recordings = file('audio/recordings.json', z.array(recordingSchema)) ?? [];
  const content = {
    guides: each('guides', schema.guideSchema),
    tools: each('tools', toolSchema),
    contacts: each('contacts', schema.contactSchema),
    sources: file('sources.json', z.array(schema.sourceSchema)) ?? [],
    decisions: file('decisions.json', z.array(schema.decisionSchema)) ?? [],
    leftOut: file('left-out.json', z.array(schema.leftOutSchema)) ?? [],
    doNotPublish: file('do-not-publish.json', z.array(schema.doNotPublishSchema)) ?? [],
    pictures: pictures.map((picture) => ({ ...picture, svg: readSvg(folder, picture.id) })),
    recordings: recordings.map((one) => ({ ...one, bytes: readAudio(folder, one.file) })),
    place: file('place.json', schema.placeSchema) as schema.Place,
    release: file('release.json', schema.releaseSchema) as schema.Release,
    signingKeys: file('signing-keys.json', z.array(schema.signingKeySchema)) ?? [],
  };
  return { content, problems };
}

function jsonFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort();
}

function readSvg(folder: string, id: string): string {
  const path = join(folder, 'pictures', `${id}.svg`);
  return existsSync(path) ? readFileSync(path, 'utf8').trim() : '';
}

function readAudio(folder: string, name: string): Uint8Array {
  const path = join(folder, 'audio', name);
  return existsSync(path) ? readFileSync(path) : new Uint8Array();
}

function readJson<S extends z.ZodType>(
  folder: string,
  path: string,
  shape: S,
  problems: Problem[],
): z.infer<S> | undefined {
  const where = { level: 'error' as const, file: `content/${path}` };
  let data: unknown;
  try {
    data = JSON.parse(readFileSync(join(folder, path), 'utf8'));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    problems.push({ ...where, path: '', message, fix: 'restore the file or mend its JSON' });
    return undefined;
  }
  const result = shape.safeParse(data);
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    problems.push({
      ...where,
      path: nameSteps(data, issue.path),
      message: issue.message,
      fix: 'see the shape in content/schema, or compare with a neighbouring file',
    });
  }
  return undefined;
}

/** `steps.press.next` instead of `steps.3.next`: an editor looks for the id. */
function nameSteps(data: unknown, path: PropertyKey[]): string {
  let at = data;
  return path
    .map((key) => {
      at = (at as Record<PropertyKey, unknown> | undefined)?.[key];
      const id = typeof key === 'number' && (at as { id?: unknown } | undefined)?.id;
      return typeof id === 'string' ? id : String(key);
    })
    .join('.');
}

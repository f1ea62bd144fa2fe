import type { Problem } from './content.ts';

/** A fault that stops the build. In: file from the project's root, path in it, what is wrong, what to do. */
export function fault(file: string, path: string, message: string, fix: string): Problem {
  return { level: 'error', file, path, message, fix };
}

/** A fault that is told and does not stop the build. */
export function caution(file: string, path: string, message: string, fix: string): Problem {
  return { ...fault(file, path, message, fix), level: 'warning' };
}

export const guideFile = ({ id }: { id: string }) => `content/guides/${id}.json`;
export const toolFile = ({ id }: { id: string }) => `content/tools/${id}.json`;
export const contactFile = ({ id }: { id: string }) => `content/contacts/${id}.json`;
export const sourcesFile = 'content/sources.json';
export const decisionsFile = 'content/decisions.json';
export const picturesFile = 'content/pictures/pictures.json';
export const recordingsFile = 'content/audio/recordings.json';
export const placeFile = 'content/place.json';
export const releaseFile = 'content/release.json';
export const signingKeysFile = 'content/signing-keys.json';

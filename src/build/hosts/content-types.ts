const text = 'charset=utf-8';

/** The type of every kind of file that a site is made of, by the ending of its name. */
export const contentTypes: Record<string, string> = {
  html: `text/html; ${text}`,
  js: `text/javascript; ${text}`,
  css: `text/css; ${text}`,
  json: `application/json; ${text}`,
  webmanifest: `application/manifest+json; ${text}`,
  svg: 'image/svg+xml',
  png: 'image/png',
  txt: `text/plain; ${text}`,
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  vcf: `text/vcard; ${text}`,
};

/** Whether a type grows smaller when it is packed. */
export const isText = (type: string): boolean => type.includes(text) || type === 'image/svg+xml';

/** One request as the hook sees it. */
export type Asked = {
  /** The path from the site's base on, without its query: `/sw.js`, wherever the site stands. */
  path: string;
  /** The query with its question mark, or nothing. */
  search: string;
  /** What the browser wants it for: `document`, `script`, `serviceworker`; `empty` for a fetch of our worker's or page's. */
  dest: string;
  /** How often this path was asked for, this time included. */
  nth: number;
  /** The same over all paths. */
  overall: number;
  /** Milliseconds since the server started. */
  ms: number;
};

/** One request and what became of it. */
export type Passed = Asked & {
  fault: Fault | undefined;
  status?: number;
  /** All of it went out, with the right bytes. */
  whole: boolean;
  /** What went over the line, head and body. */
  bytes: number;
  /** Milliseconds since the server started, when all of it had been sent. */
  end?: number;
};

/** What is done to one answer; several of them together where that makes sense. */
export type Fault = {
  /** Milliseconds before the head. */
  delay?: number;
  /** Bytes a second, over one line that all such answers of the server share. */
  drip?: number;
  /** The connection breaks after that many bytes of the body; at 0 there is not even a head. */
  reset?: number;
  /** Nothing more after that many bytes of the body, yet the connection stays; at 0 there is not even a head. */
  hang?: number;
  /** The body ends after that many bytes, in one of the ways that a body can end too early. */
  truncate?: { after: number; how: Truncation };
  /** No compression, as a host without any. */
  plain?: true;
  /** This status with a page of the host's own. */
  status?: number;
  /** A captive portal's page with status 200. */
  portal?: true;
  /** One byte of the body is another; that many from its start. */
  flip?: number;
  redirect?: { status: 301 | 302 | 307; to: string };
  /** The body is this one. */
  body?: { type: string; bytes: string | Uint8Array };
  headers?: Record<string, string>;
  /** The answer of another build: its folder. */
  root?: string;
};

/** Cut under a `Content-Length` that promised more; chunked, the last chunk missing; ended by closing, nothing promised. */
export const truncations = ['length', 'chunked', 'close'] as const;
export type Truncation = (typeof truncations)[number];

/** Asked once for every request; no answer means a healthy host. */
export type Hook = (asked: Asked) => Fault | undefined;

/** What a hotel or an operator answers to everything until somebody pays. */
export const portalPage =
  '<!doctype html><html><head><title>Welcome</title></head><body><h1>Wi-Fi Free</h1><form action="/login"><button>Connect</button></form></body></html>';

/** Whether an answer with this fault still has the right bytes, if only they arrive. */
export const isHonest = (fault: Fault = {}) =>
  Object.keys(fault).every((kind) => ['delay', 'drip', 'plain', 'headers'].includes(kind));

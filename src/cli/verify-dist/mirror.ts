/** What came when a mirror was asked for a file. */
export type Seen =
  | { got: 'file'; sha256: string /** Its Content-Type, where there is one. */; type?: string }
  | { got: 'nothing' }
  | { got: 'redirect'; status: number; to: string }
  | { got: 'fault'; why: string };

/** A copy of the site as it was read, from a server or from a folder. */
export type Mirror = {
  /** By the names of our release. */
  files: Map<string, Seen>;
  /** The text of its own `release.json`. */
  release?: string;
  /** The text of its `release.json.sig`, where it has one. */
  signature?: string;
  /** Files that are no part of our release; a server does not tell. */
  extra: string[];
  /** Files of ours that it reads for itself and need not serve. */
  mayLack: string[];
};

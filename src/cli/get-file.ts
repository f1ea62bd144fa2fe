/** Far more than any file of ours; what is longer is read by nobody. */
const longest = 20_000_000;

/** A hostile mirror would answer a checker with the right files, and a phone with others. */
const asPhone = {
  'User-Agent':
    'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Mobile Safari/537.36',
};

export type Got = {
  status: number;
  /** Where a redirect leads; it is not followed. */
  to: string | null;
  type: string;
  /** The body, unpacked. */
  bytes: Buffer;
};

/**
 * Asks a server for one file. In: milliseconds until it is given up, and what else may end it.
 * Throws in plain words where no whole answer came.
 */
export async function getFile(url: URL, timeout: number, also?: AbortSignal): Promise<Got> {
  const ends = [AbortSignal.timeout(timeout), ...(also ? [also] : [])];
  try {
    const signal = AbortSignal.any(ends);
    const answer = await fetch(url, { redirect: 'manual', headers: asPhone, signal });
    const pieces: Uint8Array[] = [];
    let length = 0;
    for await (const piece of answer.body ?? []) {
      length += piece.length;
      if (length > longest) throw new Error(`longer than ${longest} bytes`);
      pieces.push(piece);
    }
    return {
      status: answer.status,
      to: answer.headers.get('location'),
      type: answer.headers.get('content-type') ?? '',
      bytes: Buffer.concat(pieces),
    };
  } catch (error) {
    throw new Error(whyOf(error as Error, timeout), { cause: error });
  }
}

function whyOf({ name, message, cause }: Error, timeout: number): string {
  if (name === 'TimeoutError') return `not answered in ${timeout / 1000} s`;
  if (message === 'terminated') return 'the body was cut short';
  // Of several addresses that all refused, only the code is told.
  const { message: deeper, code } = (cause ?? {}) as NodeJS.ErrnoException;
  return deeper || code || message;
}

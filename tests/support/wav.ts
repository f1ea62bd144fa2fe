/** Reads a WAV of 8 bits. Throws where its head does not say what its bytes are. */
export function decode(bytes: Uint8Array) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const word = (at: number) => String.fromCharCode(...bytes.subarray(at, at + 4));
  const heads = [word(0), word(8), word(12), word(36)].join();
  const length = view.getUint32(40, true);
  const whole = view.getUint32(4, true) === bytes.length - 8 && length === bytes.length - 44;
  if (heads !== 'RIFF,WAVE,fmt ,data' || view.getUint16(20, true) !== 1 || !whole)
    throw new Error(`no WAV: ${heads}, ${length} of ${bytes.length} bytes`);
  return {
    rate: view.getUint32(24, true),
    channels: view.getUint16(22, true),
    bits: view.getUint16(34, true),
    samples: bytes.subarray(44),
  };
}

/** Where it sounds: stretches with less than `gap` samples of silence in them. */
export function runsOf(samples: Uint8Array, gap: number): { start: number; end: number }[] {
  const runs: { start: number; end: number }[] = [];
  for (const [i, value] of samples.entries()) {
    if (value === 128) continue;
    const last = runs[runs.length - 1];
    if (last && i - last.end < gap) last.end = i;
    else runs.push({ start: i, end: i });
  }
  return runs;
}

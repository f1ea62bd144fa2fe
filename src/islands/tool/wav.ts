/** Samples a second: enough for a tone of 3 kHz, and half a minute is a quarter of a megabyte. */
export const rate = 8000;

/** A sound as a file: WAV, 8 bit, one channel. In: each sample between -1 and 1. */
export function wavOf(length: number, sample: (i: number) => number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(44 + length);
  const view = new DataView(bytes.buffer);
  const word = (at: number, letters: string) => {
    for (let i = 0; i < 4; i++) bytes[at + i] = letters.charCodeAt(i);
  };
  word(0, 'RIFF');
  view.setUint32(4, 36 + length, true);
  word(8, 'WAVE');
  word(12, 'fmt ');
  view.setUint32(16, 16, true);
  // PCM, one channel.
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, rate, true);
  view.setUint32(28, rate, true);
  view.setUint16(32, 1, true);
  view.setUint16(34, 8, true);
  word(36, 'data');
  view.setUint32(40, length, true);
  // Silence is 128: eight bits have no sign.
  for (let i = 0; i < length; i++) bytes[44 + i] = 128 + Math.round(127 * sample(i));
  return bytes;
}

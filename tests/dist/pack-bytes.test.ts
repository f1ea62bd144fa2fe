import { expect, it } from 'vitest';
import { packBytes } from '../../src/build/pack-bytes.ts';
import { packCharset } from '../../src/protocol.ts';

const read = (bytes: Uint8Array) => JSON.parse(new TextDecoder(packCharset).decode(bytes));

it('a pack is read back as it was, whatever letters it has', () => {
  const letters = 'Ґґ Єє Іі Її «—» ’ № ° € → ↩ ⚠ 👤 é \u0000\u007f\u0080\u0098\u00a0 " \\ <b>';
  const pack = {
    parts: [letters],
    pages: [['/', [0, letters]]] as [string, (string | number)[]][],
  };
  expect(read(packBytes(pack))).toEqual(pack);
});

it('a Cyrillic letter is one byte', () => {
  const sizeOf = (text: string) => packBytes({ parts: [text], pages: [] }).length;
  expect(sizeOf('щоґєії’') - sizeOf('')).toBe(7);
});

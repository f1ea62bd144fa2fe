import qrcode from 'qrcode-generator';

/** An address as a QR code: the inside of an SVG, and how many units wide it is with its quiet zone. */
export type Qr = { address: string; size: number; path: string };

/** The quiet zone that the standard asks for, in modules. */
const quiet = 4;

/** The code of an address. Throws where it is no https address. */
export function qrOf(address: string): Qr {
  if (!/^https:\/\/[^\s/]+\/(\S*\/)?$/.test(address)) {
    throw new Error(
      `SITE_URL is «${address}»; write the whole address with https and a slash at its end`,
    );
  }
  const code = qrcode(0, 'M');
  code.addData(address);
  code.make();
  const count = code.getModuleCount();
  const dark = Array.from({ length: count * count }, (_, i) => [Math.floor(i / count), i % count]);
  const path = dark
    .filter(([row, column]) => code.isDark(row!, column!))
    .map(([row, column]) => `M${column! + quiet} ${row! + quiet}h1v1h-1z`)
    .join('');
  return { address, size: count + 2 * quiet, path };
}

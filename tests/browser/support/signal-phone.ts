import { bookletOf } from '../../support/real-content.ts';
import { newPhone, page, served } from './in-hand.ts';

export const { words } = bookletOf('uk').tools.find(({ id }) => id === 'signal')!;

/** The tool, running, on a phone whose browser is as `as` makes it. */
export async function starts(...as: (() => void)[]): Promise<void> {
  await newPhone({}, ...as);
  await page.goto(`${served.origin}/tools/`);
  await page.goto(`${served.origin}/tools/signal/`);
  await tap(words.start);
  await page.locator('.signal-run').waitFor();
}

/** A toggle that is on has a sign before its words. */
export const tap = (text: string | undefined) =>
  page.getByRole('button', { name: new RegExp(`^(✓ ?)?${text}$`) }).click();
export const says = (text: string | undefined) => page.locator('.run').getByText(text!).waitFor();
export const log = (): Promise<string[]> =>
  page.evaluate(() => (window as unknown as { log: string[] }).log);

/** A phone with everything; what it is told is noted. */
export const able = () => {
  // The empty page before ours is no place with a camera.
  if (!window.isSecureContext) return;
  const log: string[] = [];
  const track = {
    getCapabilities: () => ({ torch: true }),
    applyConstraints: async ({ advanced }: { advanced: { torch: boolean }[] }) => {
      log.push(`torch ${advanced[0]!.torch}`);
    },
    stop: () => log.push('camera off'),
  };
  const stream = { getVideoTracks: () => [track], getTracks: () => [track] };
  Object.assign(window, {
    log,
    track,
    battery: Object.assign(new EventTarget(), { level: 0.5, charging: false }),
  });
  MediaDevices.prototype.getUserMedia = async () => {
    log.push('camera asked');
    return stream as unknown as MediaStream;
  };
  Navigator.prototype.vibrate = (pattern) => {
    log.push(`buzz ${pattern}`);
    return true;
  };
  const { battery } = window as unknown as { battery: EventTarget };
  Object.assign(Navigator.prototype, { getBattery: async () => battery });
};

export const runsLow = () =>
  page.evaluate(() => {
    const { battery } = window as unknown as { battery: EventTarget };
    Object.assign(battery, { level: 0.2 });
    battery.dispatchEvent(new Event('levelchange'));
  });

/** On top of it: the person answers about the camera when `allow()` is called; `cameras` are those that run. */
export const slowToAllow = () => {
  if (!window.isSecureContext) return;
  const at = Object.assign(window as unknown as Asked, { cameras: 0, asked: [] });
  MediaDevices.prototype.getUserMedia = () =>
    new Promise((grant) => {
      at.asked.push(() => {
        at.cameras += 1;
        let runs = true;
        const track = {
          getCapabilities: () => ({ torch: true }),
          applyConstraints: async ({ advanced }: { advanced: { torch: boolean }[] }) => {
            if (advanced[0]!.torch) at.log.push('torch true');
          },
          stop: () => {
            if (runs) at.cameras -= 1;
            runs = false;
          },
        };
        const tracks = () => [track];
        grant({ getVideoTracks: tracks, getTracks: tracks } as unknown as MediaStream);
      });
    });
};
type Asked = { cameras: number; asked: (() => void)[]; log: string[] };
export const asked = () => page.evaluate(() => (window as unknown as Asked).asked.length);
export const cameras = () => page.evaluate(() => (window as unknown as Asked).cameras);
export const allow = () =>
  page.evaluate(() => {
    for (const grant of (window as unknown as Asked).asked.splice(0)) grant();
  });

/** A new sound is refused while `refuses` says so, as in the background. */
export const fickle = () => {
  const { play } = HTMLMediaElement.prototype;
  HTMLMediaElement.prototype.play = function () {
    const { refuses } = window as unknown as { refuses?: boolean };
    if (!refuses) return play.call(this);
    return Promise.reject(new DOMException('play() failed', 'NotAllowedError'));
  };
};

/** A phone with none of it, as an iPhone in an older browser. */
export const poor = () => {
  for (const name of ['vibrate', 'getBattery', 'mediaDevices', 'wakeLock'])
    Reflect.deleteProperty(Navigator.prototype, name);
};

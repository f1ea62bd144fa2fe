import type { Battery } from './view.tsx';

type Manager = EventTarget & { level: number; charging: boolean };

/** From here on the signal comes less often; practice. */
const little = 0.2;

/** Says how much is left, now and whenever it changes; says nothing where the browser does not tell. */
export async function watchBattery(show: (battery: Battery) => void): Promise<void> {
  try {
    const asked = (navigator as { getBattery?: () => Promise<Manager> }).getBattery?.();
    const manager = await asked;
    if (!manager) return;
    const tell = () => {
      const { level, charging } = manager;
      show({ percent: Math.round(level * 100), low: level <= little && !charging });
    };
    manager.addEventListener('levelchange', tell);
    manager.addEventListener('chargingchange', tell);
    tell();
  } catch {
    // The same as a browser that does not tell.
  }
}

import type { Phone } from './phone.ts';

/** Moves the clock of every page that is opened from now on, by so many milliseconds from the true time. */
export async function moveClock(phone: Phone, by: number): Promise<void> {
  await phone.context().addInitScript((ms) => {
    const name = 'trueDate';
    const kept = window as unknown as { [name]?: DateConstructor };
    const True = kept[name] ?? Date;
    kept[name] = True;
    window.Date = class extends True {
      constructor(...args: []) {
        if (args.length === 0) super(True.now() + ms);
        else super(...args);
      }
      static override now(): number {
        return True.now() + ms;
      }
    } as DateConstructor;
  }, by);
}

import type { Page } from 'playwright-core';

/** Before the page loads: a page that is put away gets no frames, as on a phone. */
export const framesStop = () => {
  const { requestAnimationFrame: real } = window;
  const wait = (look: FrameRequestCallback): number =>
    real((now) => (document.hidden ? wait(look) : look(now)));
  window.requestAnimationFrame = wait;
};

/** Puts the page away or brings it back, as the phone tells it. */
export const seen = (page: Page, visible: boolean) =>
  page.evaluate((now) => {
    Object.defineProperty(document, 'hidden', { value: !now, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  }, visible);

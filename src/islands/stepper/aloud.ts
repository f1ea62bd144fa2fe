import { ownVoice, speak } from './voice.ts';

/**
 * The button that reads the step on the screen out: as somebody has spoken it, or in a voice of the phone's
 * own; where there is neither it stays away. Out: to be told of every step shown, or that none is.
 */
export function wakeAloud(): (step: HTMLElement | undefined) => void {
  const button = document.querySelector<HTMLButtonElement>('#aloud');
  const word = button?.querySelector('span');
  if (!button || !word) return () => {};
  const start = word.textContent;
  const lang = document.documentElement.lang;
  let shown: HTMLElement | undefined;
  let sound: HTMLAudioElement | undefined;
  let hush: (() => void) | undefined;

  const stop = () => {
    hush?.();
    hush = undefined;
    word.textContent = start;
  };
  const offer = () => {
    button.hidden = !shown || !(sound || ownVoice(lang));
    if (!button.hidden) shown?.querySelector('.foot .back')?.after(button);
  };
  // A voice that the phone named and does not have: nothing is promised any more.
  const fail = () => {
    stop();
    button.hidden = true;
  };
  button.addEventListener('click', () => {
    if (hush) return stop();
    if (!shown) return;
    const voice = ownVoice(lang);
    const step = shown;
    const say = () => voice && speak(linesOf(step), voice, stop, fail);
    hush = sound ? play(sound, stop, () => (hush = say())) : say();
    if (hush) word.textContent = button.dataset.stop ?? '';
  });
  document.addEventListener('visibilitychange', stop);
  window.addEventListener('pagehide', stop);
  // A phone names its voices only when it has found them.
  window.speechSynthesis?.addEventListener?.('voiceschanged', offer);

  return (step) => {
    stop();
    shown = step;
    if (sound) URL.revokeObjectURL(sound.src);
    sound = undefined;
    if (step?.dataset.audio) {
      void fetchSound(step.dataset.audio).then((found) => {
        if (shown === step) sound = found;
        offer();
      });
    }
    offer();
  };
}

/** Not by its address: an iPhone asks for pieces of a sound, which no worker of ours cuts. */
async function fetchSound(address: string): Promise<HTMLAudioElement | undefined> {
  try {
    const response = await fetch(address);
    if (!response.ok) return undefined;
    return new Audio(URL.createObjectURL(await response.blob()));
  } catch {
    return undefined;
  }
}

function play(sound: HTMLAudioElement, ended: () => void, failed: () => void): () => void {
  sound.onended = ended;
  sound.play().catch(failed);
  return () => {
    sound.pause();
    sound.currentTime = 0;
  };
}

const parts = 'h2, .dont li, .items li, .step-call, .why, a.answer, .more li, .note';

/** What is read of a step, line by line, as it is seen: without the number before it. */
function linesOf(step: HTMLElement): string[] {
  const lines = Array.from(step.querySelectorAll<HTMLElement>(parts));
  // biome-ignore lint/performance/useDomNodeTextContent: what is hidden is not read
  return lines.map((line) => line.innerText.replace(/\s+/g, ' ').trim());
}

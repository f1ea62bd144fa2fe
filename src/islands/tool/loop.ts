/** A sound that plays over and over. */
export type Loop = {
  /** Where in the sound it is, in seconds; stands still where the phone plays nothing. */
  time: () => number;
  /** It plays at this moment, as far as the browser tells. */
  plays: () => boolean;
  /** Done when it first plays; never, where it never does. */
  started: Promise<void>;
  mute: (on: boolean) => void;
  stop: () => void;
};

/** How often a sound that does not play is tried again, in milliseconds; practice. */
const tries = 2000;

/**
 * Plays a sound again and again. Never throws: where there is no sound, `time` stands still.
 * By an element, since the silent switch of an iPhone mutes every other way; called from a tap, or it is refused.
 */
export function playLoop(wav: Uint8Array<ArrayBuffer>): Loop {
  try {
    return playing(wav);
  } catch {
    return {
      time: () => 0,
      plays: () => false,
      started: new Promise(() => undefined),
      mute: () => undefined,
      stop: () => undefined,
    };
  }
}

function playing(wav: Uint8Array<ArrayBuffer>): Loop {
  const audio = document.createElement('audio');
  const url = URL.createObjectURL(new Blob([wav], { type: 'audio/wav' }));
  audio.loop = true;
  audio.src = url;
  document.body.append(audio);
  let begun = () => {};
  const started = new Promise<void>((done) => {
    begun = done;
  });
  const play = () => void audio.play().then(begun, () => undefined);
  // A call or an alarm pauses it, and nothing tells when that is over. Behind a dark screen a pause is the person's own.
  const again = () => {
    if (!document.hidden && audio.paused) play();
  };
  play();
  document.addEventListener('visibilitychange', again);
  const timer = setInterval(again, tries);
  return {
    time: () => audio.currentTime,
    plays: () => !audio.paused,
    started,
    mute: (on) => {
      audio.muted = on;
    },
    stop: () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', again);
      audio.pause();
      audio.remove();
      URL.revokeObjectURL(url);
    },
  };
}

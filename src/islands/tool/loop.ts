/** A sound that plays over and over. */
export type Loop = {
  /** Where in the sound it is, in seconds; stands still where the phone plays nothing. */
  time: () => number;
  mute: (on: boolean) => void;
  stop: () => void;
};

/**
 * Plays a sound again and again. Never throws: where there is no sound, `time` stands still.
 * By an element, since the silent switch of an iPhone mutes every other way; called from a tap, or it is refused.
 */
export function playLoop(wav: Uint8Array<ArrayBuffer>): Loop {
  try {
    return playing(wav);
  } catch {
    return { time: () => 0, mute: () => undefined, stop: () => undefined };
  }
}

function playing(wav: Uint8Array<ArrayBuffer>): Loop {
  const audio = document.createElement('audio');
  const url = URL.createObjectURL(new Blob([wav], { type: 'audio/wav' }));
  audio.loop = true;
  audio.src = url;
  document.body.append(audio);
  const play = () => void audio.play().catch(() => undefined);
  // A call pauses it: on the way back from the call it goes on.
  const again = () => {
    if (!document.hidden && audio.paused) play();
  };
  document.addEventListener('visibilitychange', again);
  play();
  return {
    time: () => audio.currentTime,
    mute: (on) => {
      audio.muted = on;
    },
    stop: () => {
      document.removeEventListener('visibilitychange', again);
      audio.pause();
      audio.remove();
      URL.revokeObjectURL(url);
    },
  };
}

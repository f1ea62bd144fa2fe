/** A voice that the phone has in itself for a language; nothing where it would have to ask a network. */
export function ownVoice(lang: string): SpeechSynthesisVoice | undefined {
  // Opera and the views inside other apps have no voices at all.
  const voices = window.speechSynthesis?.getVoices() ?? [];
  return voices.find((voice) => voice.localService && voice.lang.slice(0, 2) === lang);
}

/** How long a voice may take to begin, in milliseconds. */
const patience = 4000;

/**
 * Says line after line, each by itself: some phones break off a long text. Out: ends it. `ended` is
 * called after the last line, `failed` where the voice does not begin or breaks off.
 */
export function speak(
  lines: string[],
  voice: SpeechSynthesisVoice,
  ended: () => void,
  failed: () => void,
): () => void {
  const late = setTimeout(failed, patience);
  const all = lines.map((line) => {
    const one = new SpeechSynthesisUtterance(line);
    one.voice = voice;
    one.lang = voice.lang;
    one.rate = 0.9;
    one.onstart = () => clearTimeout(late);
    one.onerror = failed;
    return one;
  });
  const last = all[all.length - 1];
  if (last) last.onend = ended;
  speechSynthesis.cancel();
  for (const one of all) speechSynthesis.speak(one);
  return () => {
    clearTimeout(late);
    // What is cut short by the person is no failure, and no end of the next reading.
    for (const one of all) one.onerror = one.onend = null;
    speechSynthesis.cancel();
  };
}

/** Keeps the screen from going dark, where the phone can be asked to. Out: ends it. */
export function stayAwake(): () => void {
  let lock: WakeLockSentinel | undefined;
  let over = false;
  const ask = async () => {
    try {
      if (document.hidden || over) return;
      const got = await navigator.wakeLock?.request('screen');
      if (over) await got?.release();
      else lock = got;
    } catch {
      // The phone spares its battery; the screen goes dark as it is set to.
    }
  };
  // The phone takes it back whenever the page is left.
  document.addEventListener('visibilitychange', ask);
  void ask();
  return () => {
    over = true;
    document.removeEventListener('visibilitychange', ask);
    lock?.release().catch(() => undefined);
  };
}

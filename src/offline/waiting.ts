const known = new WeakSet<ServiceWorker>();

/** Hands over a worker that waits to take over: one that does already, and each that comes to, once. */
export function hearOfWaiting(
  registration: ServiceWorkerRegistration,
  waiting: (worker: ServiceWorker) => void,
): void {
  const look = () => {
    const { installing, waiting: next, active } = registration;
    installing?.addEventListener('statechange', look);
    if (!next || !active || known.has(next)) return;
    known.add(next);
    waiting(next);
  };
  registration.onupdatefound = look;
  look();
}

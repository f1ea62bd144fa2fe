const stages: ServiceWorkerState[] = [
  'parsed',
  'installing',
  'installed',
  'activating',
  'activated',
];

/** Resolves when a worker has come that far. Rejects where it is thrown away. */
export function becomes(worker: ServiceWorker, state: ServiceWorkerState): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = () => {
      if (worker.state === 'redundant') reject(new Error('the worker could not install'));
      else if (stages.indexOf(worker.state) >= stages.indexOf(state)) resolve();
    };
    worker.addEventListener('statechange', look);
    look();
  });
}

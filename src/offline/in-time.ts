/** What was promised, if it comes within `time` milliseconds. Rejects where it fails or does not. */
export function inTime<T>(promised: Promise<T>, time: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('no answer in time')), time);
    const done = () => clearTimeout(timer);
    promised.then(resolve, reject).then(done, done);
  });
}

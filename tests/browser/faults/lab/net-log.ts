import { readFileSync } from 'node:fs';

type Log = {
  constants: { logEventTypes: Record<string, number> };
  events: { type: number; params?: Record<string, string | undefined> }[];
};

/** What a browser noted of its own network: the flag that makes it, and the file, whole once it is closed. */
export const netLogTo = (file: string) => `--log-net-log=${file}`;

/**
 * Every address that pages and workers of an origin made the browser ask for, or look up beforehand. What
 * the browser asks for on its own account is not theirs. Throws where the log has no event of that kind.
 */
export function askedBy(origin: string, file: string): string[] {
  const { constants, events } = JSON.parse(readFileSync(file, 'utf8')) as Log;
  const site = new URL(origin).hostname;
  const of = (name: string) => {
    const type = constants.logEventTypes[name];
    if (type === undefined) throw new Error(`this browser notes no ${name}`);
    return events.flatMap((event) => (event.type === type && event.params ? [event.params] : []));
  };
  const requests = of('URL_REQUEST_START_JOB').filter(
    ({ initiator, network_isolation_key: key }) =>
      initiator === origin || key?.includes(`//${site} `),
  );
  const lookedUp = of('HOST_RESOLVER_MANAGER_REQUEST').filter(
    ({ network_anonymization_key: key }) => key?.includes(`//${site} `),
  );
  return [...requests.map(({ url }) => url), ...lookedUp.map(({ host }) => host)].flatMap(
    (one) => one ?? [],
  );
}

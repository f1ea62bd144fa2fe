/** What one install costs a server, as measured. */
export type Install = {
  bytes: number;
  requests: number;
  /** Milliseconds of one core over https, sending `assets/` as packed before. */
  cpu: number;
  /** The same where nginx packs anew for everybody, without https. */
  cpuOnTheFly: number;
};

/** What a later visit costs when nothing has changed. */
export type Revisit = { bytes: number; requests: number };

const residents = 1_000_000;
const perSecond = residents / 3600;

/** What a million residents in one hour mean for whoever pays for the server, a line each. */
export function millionInAnHour(install: Install, revisit: Revisit): string[] {
  const bits = install.bytes * 8;
  const gigabytes = (install.bytes * residents) / 1e9;
  const cores = (cpu: number) => ((cpu * perSecond) / 1000).toFixed(2);
  const carried = (line: number) => {
    const installs = line / bits;
    return `${Math.round(installs)} installs/s, so the million in ${span(residents / installs)}`;
  };
  return [
    `${Math.round(perSecond)} installs/s and ${Math.round(perSecond * install.requests)} requests/s on average`,
    `${Math.round((bits * perSecond) / 1e6)} Mbit/s, ${Math.round(gigabytes)} GB in all`,
    `Cores that nginx keeps busy: ${cores(install.cpu)} over https, assets packed before; ${cores(install.cpuOnTheFly)} packing all for everybody`,
    `A line of 1 Gbit/s carries ${carried(1e9)}; one of 100 Mbit/s carries ${carried(1e8)}`,
    `A CDN bills ${Math.round(gigabytes)} GB and ${(install.requests * residents) / 1e6} million requests: ${Math.round(gigabytes)} × its price of a GB + ${(install.requests * residents) / 1e6} × its price of a million requests`,
    `All of them again, nothing changed: ${((revisit.bytes * residents) / 1e9).toFixed(1)} GB, ${(revisit.requests * residents) / 1e6} million requests`,
  ];
}

function span(seconds: number): string {
  return seconds < 7200
    ? `${Math.round(seconds / 60)} minutes`
    : `${(seconds / 3600).toFixed(1)} hours`;
}

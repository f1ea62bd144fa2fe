import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Nginx } from './nginx.ts';
import type { Asked } from './visit.ts';

/** What came of one row. */
export type Driven = {
  requestsPerSecond: number;
  /** Whole sets a second: an install, where the set is a first visit. */
  setsPerSecond: number;
  bytesPerSet: number;
  megabytesPerSecond: number;
  /** Milliseconds that 99 of 100 requests stayed under. */
  p99: number;
  /** Milliseconds of one core that nginx spent on a set. */
  cpuPerSet: number;
  /** Cores that nginx kept busy. */
  cores: number;
  /** Answers of 400 and above, broken connections, time-outs. */
  errors: number;
};

type Summary = { requests: number; micros: number; bytes: number; errors: number; p99: number };

const threads = 2;
const connections = 64;

/**
 * Asks for a set of files in turn, again and again, for so many seconds.
 * With `anew` the last request of each set closes its connection, so every set pays for one new one.
 */
export async function drive(
  nginx: Nginx,
  set: Asked[],
  seconds: number,
  anew: boolean,
): Promise<Driven> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-wrk-'));
  try {
    const file = join(folder, 'set.lua');
    writeFileSync(file, script(set, anew));
    const before = nginx.cpu();
    const args = [`-t${threads}`, `-c${connections}`, `-d${seconds}s`, '--timeout', '10s'];
    const said = await run([...args, '-s', file, nginx.url], (seconds + 30) * 1000);
    const cpu = nginx.cpu() - before;
    const line = said.split('\n').find((one) => one.startsWith('SUMMARY '));
    if (!line) throw new Error(`wrk did not say what it saw: ${said}`);
    const seen = JSON.parse(line.slice(8)) as Summary;
    const time = seen.micros / 1e6;
    const sets = Math.floor(seen.requests / set.length);
    return {
      requestsPerSecond: seen.requests / time,
      setsPerSecond: sets / time,
      bytesPerSet: seen.bytes / sets,
      megabytesPerSecond: seen.bytes / time / 1e6,
      p99: seen.p99 / 1000,
      cpuPerSet: (cpu * 1000) / sets,
      cores: cpu / time,
      errors: seen.errors,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** wrk's own language: the requests made once, then told one after the other by each thread. */
function script(set: Asked[], anew: boolean): string {
  const requests = set.map(({ path, compare }, i) => {
    const headers = {
      'Accept-Encoding': 'gzip',
      ...(compare ? { 'If-None-Match': compare } : {}),
      ...(anew && i === set.length - 1 ? { Connection: 'close' } : {}),
    };
    const written = Object.entries(headers).map(([name, value]) => `["${name}"] = ${quote(value)}`);
    return `    wrk.format("GET", ${quote(path)}, { ${written.join(', ')} }),`;
  });
  return `
local set, at = {}, 0
function init()
  set = {
${requests.join('\n')}
  }
end
function request()
  at = at % #set + 1
  return set[at]
end
function done(summary, latency)
  local e = summary.errors
  io.write(string.format('SUMMARY {"requests":%d,"micros":%d,"bytes":%d,"errors":%d,"p99":%d}\\n',
    summary.requests, summary.duration, summary.bytes,
    e.connect + e.read + e.write + e.status + e.timeout, latency:percentile(99)))
end
`;
}

/** A text of Lua: of what a header may hold, only quotes and backslashes need a mark. */
const quote = (text: string) => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

function run(args: string[], patience: number): Promise<string> {
  return new Promise((done, failed) => {
    const wrk = spawn('wrk', args, { timeout: patience, killSignal: 'SIGKILL' });
    let said = '';
    wrk.stdout.on('data', (piece) => {
      said += piece;
    });
    wrk.stderr.on('data', (piece) => {
      said += piece;
    });
    wrk.on('error', failed);
    wrk.on('close', () => done(said));
  });
}

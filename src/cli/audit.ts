/**
 * `npm run audit`: known faults of the packages. High or critical in what reaches a browser ends with 1;
 * in tools it is a warning; a registry that is slow or cannot be asked is said and fails nothing.
 */
import { spawnSync } from 'node:child_process';
import { judge } from './audit/judge.ts';

const patience = 60_000;

for (const [what, args] of [
  ['What reaches a browser', ['--omit=dev']],
  ['All packages, tools too', []],
] as const) {
  const { stdout } = spawnSync('npm', ['audit', '--json', ...args], {
    encoding: 'utf8',
    timeout: patience,
    killSignal: 'SIGKILL',
    maxBuffer: 100_000_000,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const verdict = judge(stdout ?? '');
  if (!verdict.asked) {
    console.log(`${what}: could not ask the registry (${verdict.why})`);
    continue;
  }
  const ships = args.length > 0;
  const level = ships ? 'error' : 'warning';
  console.log(
    `${what}: ${verdict.grave.length} high or critical, ${verdict.minor} lesser known faults`,
  );
  for (const line of verdict.grave) console.log(`  ${level}: ${line}`);
  if (ships && verdict.grave.length > 0) process.exitCode = 1;
}

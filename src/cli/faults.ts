/** `npm run faults [-- --real --only 5,9 --break no-integrity --seed 1]`: breaks things on purpose, prints who held. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    real: { type: 'boolean' },
    only: { type: 'string' },
    break: { type: 'string' },
    seed: { type: 'string' },
  },
});
const folder = process.env.BUILD_DIR ?? '.build';
const table = `${folder}/faults.txt`;
mkdirSync(folder, { recursive: true });
rmSync(table, { force: true });

const said = {
  FAULTS_TABLE: table,
  ...(values.real && { FAULTS_REAL: '1' }),
  ...(values.only && { FAULTS_ONLY: values.only }),
  ...(values.break && { FAULTS_BREAK: values.break }),
  ...(values.seed && { FAULTS_SEED: values.seed }),
};
const tests = ['--project', 'faults'];
const run = spawn(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...tests], {
  stdio: 'inherit',
  env: { ...process.env, ...said },
});
run.on('exit', (code) => {
  if (existsSync(table)) console.log(`\n${readFileSync(table, 'utf8')}`);
  process.exitCode = code ?? 1;
});

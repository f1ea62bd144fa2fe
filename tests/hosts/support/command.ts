import { execFile } from 'node:child_process';

export type Ran = { code: number; said: string };

/** Runs one of our commands as a person does: `run('verify-dist', 'dist')`. */
export function run(command: string, ...args: string[]): Promise<Ran> {
  const line = ['node_modules/tsx/dist/cli.mjs', `src/cli/${command}.ts`, ...args];
  return new Promise((resolve) => {
    execFile(process.execPath, line, { timeout: 60_000 }, (error, out, errors) => {
      const code = error ? Number(error.code ?? Number.NaN) : 0;
      resolve({ code, said: `${out}${errors}`.trim() });
    });
  });
}

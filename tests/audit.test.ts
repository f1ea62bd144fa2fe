import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { expect, it } from 'vitest';
import { judge } from '../src/cli/audit/judge.ts';

const none = {
  auditReportVersion: 2,
  vulnerabilities: {},
  metadata: {
    vulnerabilities: { info: 0, low: 0, moderate: 0, high: 0, critical: 0, total: 0 },
    dependencies: { prod: 7, dev: 570, optional: 121, peer: 0, peerOptional: 0, total: 577 },
  },
};

const advisory = {
  source: 1104001,
  name: 'worse',
  dependency: 'worse',
  title: 'Anybody may write anything',
  url: 'https://github.com/advisories/GHSA-aaaa-bbbb-cccc',
  severity: 'critical',
  cwe: ['CWE-79'],
  cvss: { score: 9.8, vectorString: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H' },
  range: '<2.0.1',
};
const entry = { isDirect: true, via: [advisory], effects: [], range: '<2.0.1', nodes: [] };
const found = {
  ...none,
  vulnerabilities: {
    worse: { ...entry, name: 'worse', severity: 'critical', fixAvailable: true },
    through: {
      ...entry,
      name: 'through',
      severity: 'high',
      via: ['worse'],
      fixAvailable: { name: 'through', version: '3.0.0', isSemVerMajor: true },
    },
    stuck: { ...entry, name: 'stuck', severity: 'high', fixAvailable: false },
    slight: { ...entry, name: 'slight', severity: 'moderate', fixAvailable: true },
  },
};

const refused = {
  message: '405 Method Not Allowed - POST https://host/-/npm/v1/security/advisories/bulk',
  method: 'POST',
  statusCode: 405,
  body: '',
  error: { summary: '', detail: '' },
};

it('finds nothing where there is nothing', () => {
  expect(judge(JSON.stringify(none))).toEqual({ asked: true, grave: [], minor: 0 });
});

it('names the high and critical ones with what to do, and counts the rest', () => {
  const why = 'Anybody may write anything https://github.com/advisories/GHSA-aaaa-bbbb-cccc';
  expect(judge(JSON.stringify(found))).toEqual({
    asked: true,
    grave: [
      `critical: worse <2.0.1 · ${why} → \`npm audit fix\``,
      'high: through <2.0.1 · by worse → `npm install through@3.0.0` (another major version: read what changed)',
      `high: stuck <2.0.1 · ${why} → no fix yet: do without it, or show that the fault cannot be reached`,
    ],
    minor: 1,
  });
});

it.each([
  ['a refusal of the registry', JSON.stringify(refused), refused.message],
  ['silence', '', 'no answer that can be read'],
  ['a portal’s page', '<html>', 'no answer that can be read'],
  ['an answer in another shape', '{"advisories":{}}', 'an answer of an unknown shape'],
  ['an answer that is no object', 'null', 'no answer that can be read'],
])('takes %s for no verdict, and never for a clean one', (_, printed, why) => {
  expect(judge(printed)).toEqual({ asked: false, why });
});

it.each([
  ['fails where what ships has a grave fault', found, found, 1, 'error: critical: worse'],
  ['warns where only a tool has one', none, found, 0, 'warning: critical: worse'],
  ['fails nothing where the registry refuses', refused, refused, 0, 'could not ask the registry'],
])('npm run audit %s', (_, ships, all, code, said) => {
  const folder = mkdtempSync(join(tmpdir(), 'audit-'));
  try {
    writeFileSync(join(folder, 'ships.json'), JSON.stringify(ships));
    writeFileSync(join(folder, 'all.json'), JSON.stringify(all));
    // An npm that answers what the case says; like the real one it ends with 1 where it found anything.
    const npm = `#!/bin/sh\ncase "$*" in *omit=dev*) f=ships;; *) f=all;; esac\ncat "${folder}/$f.json"; exit 1\n`;
    writeFileSync(join(folder, 'npm'), npm, { mode: 0o755 });
    const { status, stdout } = spawnSync('node_modules/.bin/tsx', ['src/cli/audit.ts'], {
      encoding: 'utf8',
      env: { ...process.env, PATH: `${folder}${delimiter}${process.env.PATH}` },
    });
    expect(stdout).toContain(said);
    expect(status).toBe(code);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

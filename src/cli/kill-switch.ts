/** `npm run kill-switch`: puts the kill-switch worker into `dist/`, for the day a released worker is broken. */
import { existsSync } from 'node:fs';
import { putKillSwitch } from '../build/kill-switch.ts';

if (!existsSync('dist/release.json')) {
  console.error('dist/ has no built site → run `npm run build` first');
  process.exit(1);
}
await putKillSwitch({ outDir: 'dist', contentDir: 'content' });
console.log(
  'dist/sw.js is now the kill switch: upload it; the next `npm run build` makes a good one again',
);

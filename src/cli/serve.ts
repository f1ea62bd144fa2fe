/** `npm run serve`: the built site on http://localhost:4173 (`PORT` may say another). */
import { existsSync } from 'node:fs';
import { siteServer } from './serve-site.ts';

if (!existsSync('dist/release.json')) {
  console.error('dist/ has no built site → run `npm run build` first');
  process.exit(1);
}
const port = Number(process.env.PORT ?? 4173);
const server = siteServer('dist');
server.on('error', (error: NodeJS.ErrnoException) => {
  const help = error.code === 'EADDRINUSE' ? `port ${port} is taken → set PORT` : error.message;
  console.error(help);
  process.exit(1);
});
server.listen(port, () => console.log(`«Що робити» on http://localhost:${port}/`));

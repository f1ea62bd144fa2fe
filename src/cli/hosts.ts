/** `npm run hosts -- nginx|caddy [--base /x/] [--folder /srv/x] [--address x.example]`: a ready server file. */
import { parseArgs } from 'node:util';
import { headerRules } from '../build/headers.ts';
import { caddyConfig } from '../build/hosts/caddy.ts';
import { nginxConfig } from '../build/hosts/nginx.ts';

const configs = { nginx: nginxConfig, caddy: caddyConfig };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    base: { type: 'string', default: '/' },
    folder: { type: 'string', default: '/var/www/what-to-do' },
    address: { type: 'string', default: 'booklet.example' },
  },
});
const [server] = positionals;
if (server === 'nginx' || server === 'caddy') {
  process.stdout.write(configs[server](values, headerRules));
} else {
  console.error(`«${server ?? ''}» is no server we know → npm run hosts -- nginx|caddy`);
  process.exitCode = 1;
}

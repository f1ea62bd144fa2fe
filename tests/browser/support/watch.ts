import type { BrowserContext } from 'playwright-core';

/** What no page of ours may do, noted as it happens: ask another host, break its policy, throw. */
export async function watch(context: BrowserContext, origin: string): Promise<string[]> {
  const faults: string[] = [];
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !/^(blob|data):/.test(url)) faults.push(`asks for ${url}`);
  });
  context.on('weberror', (error) => faults.push(`throws ${error.error().message}`));
  context.on('console', (message) => {
    const text = message.text();
    if (/Content.Security.Policy|Trusted ?(Type|Script|HTML)/i.test(text)) faults.push(text);
  });
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      console.error(`Content-Security-Policy: ${violatedDirective} ${blockedURI}`);
    });
  });
  return faults;
}

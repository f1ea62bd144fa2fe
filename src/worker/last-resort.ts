import { html, policy } from 'virtual:last-resort';

/** The page that needs no cache and no network: the numbers and the two lines that save. */
export function lastResort(): Response {
  return new Response(html, {
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy },
  });
}

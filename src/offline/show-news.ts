import type { News } from '../protocol.ts';

type Stage =
  /** An urgent correction is known and not whole yet. */
  | { state: 'arriving' }
  /** It waits for the person's tap. */
  | { state: 'waiting'; tap: () => void }
  /** It has taken over without the person; this page still shows the older text. */
  | { state: 'applied'; tap: () => void };

/** Says what a newer release brings: quietly at the foot of the page, an urgent correction above everything. */
export function showNews(news: News | undefined, stage: Stage): void {
  const notice = document.querySelector<HTMLElement>('#update');
  const heading = notice?.querySelector('b');
  const words = notice?.querySelector('span');
  const button = notice?.querySelector('button');
  if (!notice || !heading || !words || !button) return;
  const lang = document.documentElement.lang as 'uk' | 'en';
  const urgent = news?.urgent?.[lang];
  const { urgent: correction, waiting, applied, show, apply } = notice.dataset;
  heading.textContent = (urgent ? correction : stage.state === 'applied' ? applied : waiting) ?? '';
  words.textContent = urgent ?? news?.changes[lang] ?? '';
  button.textContent = (stage.state === 'applied' ? show : apply) ?? '';
  button.hidden = stage.state === 'arriving';
  if (stage.state !== 'arriving') button.onclick = stage.tap;
  if (urgent) {
    notice.setAttribute('role', 'alert');
    notice.classList.add('urgent');
    document.querySelector('main')?.before(notice);
  }
  notice.hidden = false;
}

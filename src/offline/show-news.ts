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
  const [button, later] = notice?.querySelectorAll('button') ?? [];
  if (!notice || !heading || !words || !button || !later) return;
  const lang = document.documentElement.lang as 'uk' | 'en';
  const urgent = news?.urgent?.[lang];
  const { urgent: correction, waiting, applied, show, apply } = notice.dataset;
  heading.textContent = (urgent ? correction : stage.state === 'applied' ? applied : waiting) ?? '';
  words.textContent = urgent ?? news?.changes[lang] ?? '';
  button.textContent = (stage.state === 'applied' ? show : apply) ?? '';
  button.hidden = stage.state === 'arriving';
  if (stage.state !== 'arriving') button.onclick = stage.tap;
  notice.hidden = false;
  // Read once, it makes room for the step again and waits at the foot.
  if (!urgent || notice.dataset.read) return;
  notice.setAttribute('role', 'alert');
  notice.classList.add('urgent');
  document.querySelector('main')?.before(notice);
  later.hidden = false;
  later.onclick = () => {
    notice.dataset.read = 'yes';
    later.hidden = true;
    document.querySelector('#offline')?.append(notice);
  };
}

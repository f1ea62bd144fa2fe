import { copyText } from '../tool/copy-text.ts';

/** The buttons of the page that hands the booklet on; each shows only where this phone can do it. */
export function wakeShare(): void {
  const root = document.querySelector<HTMLElement>('[data-share]');
  if (!root) return;
  const button = (name: string) => root.querySelector<HTMLButtonElement>(`[data-do=${name}]`);
  const said = root.querySelector<HTMLElement>('[role=status]');
  const say = (text: string | undefined) => {
    if (said) said.textContent = text ?? '';
  };
  const { title = '', address, file = '', type = 'text/html' } = root.dataset;
  const url = new URL(address || root.dataset.home || '/', location.href).href;

  wake(button('link'), typeof navigator.share === 'function', () =>
    navigator.share({ title, url }).catch(giveUp),
  );
  wake(button('copy'), true, async () => {
    if (await copyText(url)) say(root.dataset.copied);
  });
  // The file must be here before the tap: a phone forgets the tap while it waits for a network.
  void fetchFile(file, type).then((copy) => {
    root.dataset.kept = copy ? 'yes' : 'no';
    if (!copy) return say(root.dataset.missing);
    const data = { title, files: [copy] };
    wake(button('file'), navigator.canShare?.(data) === true, () =>
      navigator.share(data).catch(giveUp),
    );
    save(root.querySelector('a[download]'), copy);
  });

  function giveUp(error: DOMException): void {
    // The person closed the sheet: that is no failure.
    if (error.name !== 'AbortError') say(root?.dataset.failed);
  }
}

function wake(button: HTMLButtonElement | null, can: boolean, work: () => unknown): void {
  if (!button || !can) return;
  button.hidden = false;
  button.addEventListener('click', () => void work());
}

async function fetchFile(address: string, type: string): Promise<File | undefined> {
  try {
    const response = await fetch(address);
    if (!response.ok) return undefined;
    return new File([await response.blob()], address.split('/').pop() ?? '', { type });
  } catch {
    return undefined;
  }
}

/** Saving goes through what is already here: a browser does not always ask our worker for a download. */
function save(link: HTMLAnchorElement | null, copy: File): void {
  if (link) link.href = URL.createObjectURL(copy);
}

/** Lets the person carry the address to a browser that can save; falls back to a prompt to copy by hand. */
export function offerCopy(): void {
  const button = document.querySelector<HTMLButtonElement>('#copy-address');
  button?.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(location.href);
      button.textContent = button.dataset.copied ?? '';
    } catch {
      window.prompt(button.textContent ?? '', location.href);
    }
  });
}

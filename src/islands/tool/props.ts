import type { ToolProps } from './view.tsx';

/** The place of a tool in the page and what it is given; nothing where this page has another tool, or none. */
export function toolRoot(id: string): { root: HTMLElement; props: ToolProps } | undefined {
  const root = document.querySelector<HTMLElement>(`[data-island=${id}]`);
  return root ? { root, props: JSON.parse(root.dataset.props ?? '{}') } : undefined;
}

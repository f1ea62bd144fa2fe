import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { T } from '../i18n/t.ts';

/** What every component may need while a page is rendered at build. */
export type UiContext = {
  t: T;
  /**
   * The inside of an icon of the set, by name; nothing where the style draws it (inside the copy).
   * Throws where the set has no such icon.
   */
  icon: (name: string) => string | undefined;
  /** Set inside the copy, where each byte counts: signs beside words are drawn by the style. */
  plain?: true;
};

export const UiContext = createContext<UiContext | null>(null);

/** The words and icons of the page being rendered. Throws outside a page. */
export function useUi(): UiContext {
  const ui = useContext(UiContext);
  if (!ui) throw new Error('A component stands outside <UiContext.Provider>');
  return ui;
}

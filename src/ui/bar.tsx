import type { ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';

type Props = { title: string; home?: { href: string; name: string }; children?: ComponentChildren };

/** The top of a page: the way home, the title, chips on the right. */
export function Bar({ title, home, children }: Props) {
  return (
    <header class="bar">
      {home && (
        <a class="mark" href={home.href} aria-label={home.name}>
          <Icon name="house" />
        </a>
      )}
      <h1>{title}</h1>
      <span class="chips">{children}</span>
    </header>
  );
}

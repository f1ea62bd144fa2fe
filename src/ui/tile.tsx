import { Icon } from './icon.tsx';

type Props = { href: string; icon: string; title: string };

/** A large way into a guide. */
export function Tile({ href, icon, title }: Props) {
  return (
    <li>
      <a class="tile" href={href}>
        <Icon name={icon} />
        <span>{title}</span>
      </a>
    </li>
  );
}

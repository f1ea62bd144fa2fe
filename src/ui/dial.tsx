import { useUi } from './context.ts';
import { Icon } from './icon.tsx';

type Props = { dial: string; show: string; name: string };

/** A number to tap: the digits are its text. `name` is the service, for a screen reader. */
export function Dial({ dial, show, name }: Props) {
  const { t, plain } = useUi();
  if (plain) {
    return (
      <a class="dial" href={`tel:${dial}`}>
        {show}
      </a>
    );
  }
  return (
    <a
      class="dial"
      href={`tel:${dial}`}
      aria-label={t('calls.name', { number: show, label: name })}
    >
      <Icon name="phone" size={22} />
      <bdi dir="ltr">{show}</bdi>
    </a>
  );
}

import { useUi } from './context.ts';

type Props = { name: string; size?: number };

/** An icon of the set; a word beside it always says the same. */
export function Icon({ name, size = 28 }: Props) {
  const inside = useUi().icon(name);
  if (inside === undefined) return <i class={`icon i-${name}`} />;
  return (
    <svg
      class="icon"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      aria-hidden="true"
      dangerouslySetInnerHTML={{ __html: inside }}
    />
  );
}

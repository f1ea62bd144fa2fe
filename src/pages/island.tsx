import type { ComponentType } from 'preact';

type Props<P> = { name: string; view: ComponentType<P>; props: P };

/** A piece of the page that Preact takes over on the phone; its props stand beside it. */
export function Island<P extends object>({ name, view: View, props }: Props<P>) {
  return (
    <div data-island={name} data-props={JSON.stringify(props)}>
      <View {...props} />
    </div>
  );
}

import { paths } from '../routes.ts';
import { Icon } from '../ui/icon.tsx';
import { here, type PageContext } from './context.ts';

type Props = { page: PageContext; ids: string[] };

/** The guides to practise, in the order given; each is the guide itself, and a script marks it as a drill. */
export function ToolDrills({ page, ids }: Props) {
  const guides = ids.flatMap((id) => page.booklet.guides.filter((guide) => guide.id === id));
  return (
    <>
      {guides.map(({ id, icon, title }) => (
        <a key={id} class="answer tool" href={`${here(page, paths.guide(id))}?drill`}>
          {icon && <Icon name={icon} />}
          <span>{title}</span>
        </a>
      ))}
    </>
  );
}

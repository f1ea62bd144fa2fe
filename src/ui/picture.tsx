import { useUi } from './context.ts';

type Props = { svg: string; title: string };

/** One of our line drawings, with its title for those who do not see it. */
export function Picture({ svg, title }: Props) {
  const { plain } = useUi();
  const inside = svg.replace(/^<svg[^>]*>/, '').replace(/<\/svg>$/, '');
  return (
    <svg
      class="picture"
      viewBox={plain ? undefined : '0 0 320 180'}
      role="img"
      dangerouslySetInnerHTML={{ __html: `<title>${escapeText(title)}</title>${inside}` }}
    />
  );
}

function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}

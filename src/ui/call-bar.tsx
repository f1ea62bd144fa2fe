import { useUi } from './context.ts';

type Call = { dial: string; show: string; label: string };
type Props = { calls: Call[] };

/** The four emergency numbers, last in every document and always on the screen. */
export function CallBar({ calls }: Props) {
  const { t } = useUi();
  return (
    <nav class="calls" id="calls" aria-label={t('calls.bar')}>
      {calls.map(({ dial, show, label }) => (
        <a key={dial} href={`tel:${dial}`} aria-label={t('calls.name', { number: show, label })}>
          <b>{show}</b> {label}
        </a>
      ))}
    </nav>
  );
}

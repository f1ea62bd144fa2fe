type Props = {
  label: string;
  hint?: string | undefined;
  value: string;
  rows?: number;
  /** The keys a phone shows. */
  keys?: 'tel' | undefined;
  change: (value: string) => void;
};

/** A place to write in; neither browser nor keyboard is asked to remember or to check what stands there. */
export function WriteField({ label, hint, value, rows = 2, keys, change }: Props) {
  return (
    // Chrome asks its maker how to fill in a field, unless it takes it for that of a search.
    <form role="none" action="/search">
      <label class="write">
        <b>{label}</b>
        {hint && <span>{hint}</span>}
        <textarea
          rows={rows}
          value={value}
          autocomplete="off"
          // A checked spelling may be sent to whoever checks it.
          spellcheck={false}
          inputMode={keys}
          onInput={(event) => change(event.currentTarget.value)}
        />
      </label>
    </form>
  );
}

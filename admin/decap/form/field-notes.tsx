import { useEffect, useSyncExternalStore } from 'react';
import type { PrivacyNotes } from '../../privacy/notes.ts';

interface FieldMap {
  get(key: 'max' | 'widget' | 'expected' | 'finds'): unknown;
}

/** Number of characters before the limit from which on screen readers announce the count too. */
const NEAR = 10;

/** `12/40` beside a text's label, counted as the model counts: characters, not UTF-16 units. */
export function FieldCount({ field, value }: { field: FieldMap; value: unknown }) {
  const max = field.get('max');
  const isText = ['string', 'text'].includes(String(field.get('widget'))) && !field.get('expected');
  if (!isText || typeof max !== 'number') return null;
  const count = typeof value === 'string' ? [...value.trim()].length : 0;
  const left = max - count;
  return (
    <span className={left < 0 ? 'field-count field-count-over' : 'field-count'}>
      <span aria-hidden="true">{left < 0 ? `超出 ${-left} 字` : `${count}/${max}`}</span>
      <span className="read-aloud" role="status">
        {left < 0 ? `超出 ${-left} 字` : left <= NEAR && count > 0 ? `还可以写 ${left} 字` : ''}
      </span>
    </span>
  );
}

const EXPLAINED: Readonly<Record<string, (words: string) => string>> = {
  'each other': (words) => `搜${words}，结果一样。`,
  narrower: (words) => `搜上面的词，也找得到写着${words}的内容；搜这里的词，不会找到上面的。`,
};

/** How the site's search will interpret the typed words, shown with these words. */
export function SearchNote({ field, value }: { field: FieldMap; value: unknown }) {
  const explain = EXPLAINED[String(field.get('finds'))];
  if (!explain) return null;
  const words = [...((value as Iterable<string> | undefined) ?? [])];
  const isEnough = words.length > (field.get('finds') === 'narrower' ? 0 : 1);
  return (
    <p className="search-note" role="status">
      {isEnough && explain(listed(words))}
    </p>
  );
}

/** `“年假”“年休假”中的任何一个`. */
function listed(words: readonly string[]): string {
  const quoted = words.map((word) => `“${word}”`).join('');
  return words.length > 1 ? `${quoted}里的任何一个` : quoted;
}

export interface ErrorsOfField {
  /** The id of the field's input. */
  id: string;
  errors?: readonly FieldError[];
  hasHint: boolean;
}

interface FieldError {
  message?: unknown;
  /** Set for a privacy finding: see {@link PrivacyNotes}. */
  finding?: unknown;
}

/**
 * The errors of a field, above its input, and linked to it for screen readers along with the hint. Leaves out what a
 * note with its actions already shows.
 */
export function FieldErrors({
  id,
  errors = [],
  hasHint,
  notes,
}: ErrorsOfField & { notes: PrivacyNotes }) {
  const privacy = useSyncExternalStore(notes.subscribe, () => notes.at(id));
  const isNoted = (error: FieldError) => privacy.some(({ finding }) => finding === error.finding);
  const reported = errors
    .filter((error) => !isNoted(error))
    .flatMap(({ message, finding }) => (typeof message === 'string' ? [{ message, finding }] : []));
  const isInvalid = errors.length > 0;
  const isReported = reported.length > 0;
  const hasNotes = privacy.length > 0;
  useEffect(() => {
    const input = document.getElementById(id);
    const tied = [
      isReported && `${id}-errors`,
      hasNotes && `${id}-privacy`,
      hasHint && `${id}-hint`,
    ];
    setOrRemove(input, 'aria-invalid', isInvalid ? 'true' : '');
    setOrRemove(input, 'aria-describedby', tied.filter(Boolean).join(' '));
  }, [id, isInvalid, isReported, hasNotes, hasHint]);
  return (
    <ul className="field-errors" id={`${id}-errors`} hidden={!isReported}>
      {reported.map(({ message, finding }) => (
        <li key={message}>
          {message}
          {typeof finding === 'string' && (
            <button
              type="button"
              aria-label={`不是个人信息：${message}`}
              onClick={() => void notes.actions?.answer({ finding, found: message })}
            >
              不是个人信息…
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

function setOrRemove(element: HTMLElement | null, name: string, value: string): void {
  if (value === '') element?.removeAttribute(name);
  else element?.setAttribute(name, value);
}

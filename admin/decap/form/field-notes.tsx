import { useEffect } from 'react';

interface FieldMap {
  get(key: 'max' | 'widget' | 'expected' | 'finds'): unknown;
}

/** How many characters before the limit the count is read aloud too. */
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

/** What a search will make of the words that are typed, said with these words. */
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

interface Faults {
  /** The id of the field's input. */
  id: string;
  errors?: readonly { message?: unknown }[];
  hasHint: boolean;
}

/** What is wrong with a field, above its input, and tied to it for screen readers along with the hint. */
export function FieldFaults({ id, errors = [], hasHint }: Faults) {
  const messages = errors.flatMap(({ message }) => (typeof message === 'string' ? [message] : []));
  const isFaulty = messages.length > 0;
  useEffect(() => {
    const input = document.getElementById(id);
    const notes = [isFaulty && `${id}-faults`, hasHint && `${id}-hint`].filter(Boolean).join(' ');
    setOrRemove(input, 'aria-invalid', isFaulty ? 'true' : '');
    setOrRemove(input, 'aria-describedby', notes);
  }, [id, isFaulty, hasHint]);
  return (
    <ul className="field-faults" id={`${id}-faults`} hidden={!isFaulty}>
      {messages.map((message) => (
        <li key={message}>{message}</li>
      ))}
    </ul>
  );
}

function setOrRemove(element: HTMLElement | null, name: string, value: string): void {
  if (value === '') element?.removeAttribute(name);
  else element?.setAttribute(name, value);
}

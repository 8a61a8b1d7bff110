import { type MergedBody, mergeBodies } from './merge-body.ts';
import { mergeValue } from './merge-value.ts';

type Values = Readonly<Record<string, unknown>>;

export interface MergedEntry {
  /** The changes of both; on a collision, mine. Includes the body as `body`. */
  values: Record<string, unknown>;
  /** Blocks of the body that both changed. */
  collisions: MergedBody['collisions'];
  /** Whether any of their changes was discarded, in the body or in a field. */
  isCollided: boolean;
}

/** Three-way merge of an entry's values, with the common version `base`. */
export function mergeEntry(base: Values, theirs: Values, mine: Values): MergedEntry {
  const names = new Set([...Object.keys(theirs), ...Object.keys(mine)]);
  names.delete('body');
  const fields = [...names].map(
    (name) => [name, mergeValue(base[name], theirs[name], mine[name])] as const,
  );
  const { text, collisions } = mergeBodies(bodyIn(base), bodyIn(theirs), bodyIn(mine));
  return {
    values: {
      ...Object.fromEntries(fields.map(([name, { value }]) => [name, value])),
      ...(text !== '' && { body: text }),
    },
    collisions,
    isCollided: collisions.length > 0 || fields.some(([, { isCollided }]) => isCollided),
  };
}

export const bodyIn = ({ body }: Values) => (typeof body === 'string' ? body : '');

import { type Field, makeField } from './field.ts';

/**
 * A field that is kept in its file, and checked as any other, but never read: what the site and the preview get of it
 * is nothing, so that no page, feed, index or pack can hold it. The form has no place for it.
 */
export function unpublished(field: Field): Field<undefined> {
  const { kind, label, fields } = field;
  return makeField<undefined, undefined, { label: string; required: false }>(
    { label, required: false },
    {
      kind,
      ...(fields && { fields }),
      schema: (context) => field.schema(context).transform(() => undefined),
      widget: { widget: 'hidden' },
      show: () => Promise.resolve(undefined),
      normalise: field.normalise,
    },
  );
}

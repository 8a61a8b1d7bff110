import { type Field, makeField } from './field.ts';

/**
 * A field that is stored and validated but never published: the site and the preview receive
 * undefined, so that no page, feed, index or pack can contain it. The form does not show it.
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

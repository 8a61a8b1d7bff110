import { Fragment, type ReactElement } from 'react';

type FieldControl = ReactElement<{ field: { get(key: 'technical'): unknown } }>;

/**
 * The fields of a form; those for the site's maintainer are in a collapsed group at its end: a slip there can take the
 * site off the network. They stay rendered, so that errors in them can be shown.
 */
export function groupTechnical(controls: Iterable<FieldControl>) {
  const all = [...controls];
  const technical = all.filter(({ props }) => props.field.get('technical') === true);
  const plain = all.filter((control) => !technical.includes(control));
  return (
    <Fragment key="fields">
      {plain}
      {technical.length > 0 && (
        <details className="technical-group">
          <summary>技术设置：由管网站的技术同事填写</summary>
          {technical}
        </details>
      )}
    </Fragment>
  );
}

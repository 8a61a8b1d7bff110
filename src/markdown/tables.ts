import type { Element, ElementContent, Root } from 'hast';
import { toString } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';

/** Longer labels leave too little room beside them on a phone: such a table is stacked. */
const MAX_LABEL = 7;

/**
 * Makes tables readable: a caption for screen readers from the heading above and the column heads,
 * the scope of each head, and a frame in which a wide table scrolls, also by keyboard. The first
 * column of a table with two columns, or with an empty corner, labels its rows. Runs after headings
 * have their final text.
 */
export function rehypeTables() {
  return (tree: Root): void => {
    let heading = '';
    let count = 0;
    visit(tree, 'element', (node, index, parent) => {
      if (/^h[1-6]$/.test(node.tagName)) heading = toString(node).trim();
      if (node.tagName !== 'table' || !parent || index === undefined) return undefined;
      count += 1;
      parent.children[index] = framed(node, heading, `table-${count}`);
      return SKIP;
    });
  };
}

function framed(table: Element, heading: string, id: string): Element {
  const rows = rowsOf(table);
  const heads = (rows[0] ?? []).map((cell) => toString(cell).trim());
  const isPlain = rows.every(
    (row) => row.length === heads.length && row.every((cell) => !isSpanning(cell)),
  );
  if (isPlain && rows.length > 1) labelRows(table, rows, heads);
  for (const cell of rows[0] ?? []) if (cell.tagName === 'th') cell.properties['scope'] ??= 'col';
  const name = [heading, heads.filter(Boolean).join('、')].filter(Boolean).join('：');
  table.children.unshift(caption(id, name === '' ? '表格' : `表格：${name}`));
  return {
    type: 'element',
    tagName: 'figure',
    properties: { className: ['table-scroll'], ariaLabelledBy: [id], tabIndex: 0 },
    children: [table],
  };
}

/** The caption is not indexed: its words are those of the heading and of the column heads. */
const caption = (id: string, value: string): Element => ({
  type: 'element',
  tagName: 'caption',
  properties: { id, className: ['sr-only'], dataPagefindIgnore: '' },
  children: [{ type: 'text', value }],
});

function labelRows(table: Element, [head = [], ...rows]: Element[][], heads: string[]): void {
  const [corner] = head;
  const hasCorner = heads[0] === '';
  // An empty head says nothing, and screen readers would announce it for each row.
  if (corner && hasCorner) corner.tagName = 'td';
  if (heads.length !== 2 && !hasCorner) return;
  for (const [label] of rows) {
    if (!label || toString(label).trim() === '') continue;
    label.tagName = 'th';
    label.properties['scope'] = 'row';
  }
  const longest = Math.max(...rows.map(([label]) => (label ? toString(label).trim().length : 0)));
  if (heads.length !== 2 || longest <= MAX_LABEL) return;
  table.properties['className'] = ['pairs'];
  for (const [, value] of rows)
    if (value && heads[1] !== '') value.properties['dataLabel'] = heads[1];
}

const isSpanning = ({ properties }: Element): boolean =>
  properties['colSpan'] !== undefined || properties['rowSpan'] !== undefined;

const elementsIn = (node: Element, names: RegExp): Element[] =>
  node.children.filter(
    (child: ElementContent): child is Element =>
      child.type === 'element' && names.test(child.tagName),
  );

/** The cells of each row, in the order of the document. */
function rowsOf(table: Element): Element[][] {
  const parts = elementsIn(table, /^(?:thead|tbody|tfoot|tr)$/);
  const rows = parts.flatMap((part) => (part.tagName === 'tr' ? [part] : elementsIn(part, /^tr$/)));
  return rows.map((row) => elementsIn(row, /^t[hd]$/));
}

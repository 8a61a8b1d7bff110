import { CleaningError } from './cleaning-error.ts';
import {
  type Cut,
  type Node,
  applyCuts,
  attributeCuts,
  child,
  elements,
  endTagOf,
  readTree,
  tagOf,
  wholeOf,
} from './xml-tree.ts';

/** The content removed from a part of Word. */
export interface Taken {
  changes: number;
  /** Anchors of comments. */
  anchors: number;
  /** Numbers of sessions, variables, paths, bindings to properties. */
  traces: number;
  /** Authors of the changes. */
  authors: Set<string>;
}

const CHANGED: ReadonlySet<string> = new Set([
  ...['rPrChange', 'pPrChange', 'sectPrChange', 'tblPrChange', 'tblPrExChange', 'tcPrChange'],
  ...['trPrChange', 'tblGridChange', 'numberingChange', 'cellIns', 'del', 'moveFrom'],
  ...['moveFromRangeStart', 'moveFromRangeEnd', 'moveToRangeStart', 'moveToRangeEnd'],
  ...['customXmlInsRangeStart', 'customXmlInsRangeEnd', 'customXmlDelRangeStart'],
  ...['customXmlDelRangeEnd', 'customXmlMoveFromRangeStart', 'customXmlMoveFromRangeEnd'],
  ...['customXmlMoveToRangeStart', 'customXmlMoveToRangeEnd'],
]);
const ANCHORS: ReadonlySet<string> = new Set([
  ...['commentRangeStart', 'commentRangeEnd', 'commentReference'],
]);
const TRACES: ReadonlySet<string> = new Set([
  ...['rsids', 'rsid', 'attachedTemplate', 'mailMerge', 'docVars', 'printerSettings'],
  ...['dataBinding', 'permStart', 'permEnd'],
]);
const INSERTED: ReadonlySet<string> = new Set(['ins', 'moveTo']);
/** Elements in which an insertion is an empty marker. */
const MARKED: ReadonlySet<string> = new Set(['rPr', 'trPr', 'numPr', 'ctrlPr']);
/** Changes that cannot be accepted without laying out the table or the formula. */
const DOUBTFUL: ReadonlySet<string> = new Set([
  'cellDel',
  'cellMerge',
  'conflictIns',
  'conflictDel',
]);
/** Elements to which other places of the text refer. */
const KEPT: ReadonlySet<string> = new Set(['bookmarkStart', 'bookmarkEnd']);
/** Elements of a run that show nothing. */
const SILENT: ReadonlySet<string> = new Set([
  ...['rPr', 'commentReference', 'lastRenderedPageBreak', 'annotationRef'],
]);

/**
 * A part of Word with its tracked changes accepted, and without the remains of comments and
 * sessions. Unchanged if there are none. Throws {@link CleaningError} and `UnreadableFileError`.
 */
export function acceptChanges(xml: string, taken: Taken): string {
  const root = readTree(xml);
  const cuts = new Changes(xml, root, taken).cuts;
  if (cuts.length === 0) return xml;
  const text = applyCuts(xml, cuts);
  // A field's beginning without its end would hide the text after it.
  if (hasOpenField(readTree(text)) && !hasOpenField(root))
    throw new CleaningError('有一处修订只删了半个域（目录、页码一类）');
  return text;
}

class Changes {
  readonly cuts: Cut[] = [];
  readonly #xml: string;
  readonly #prefix: string;
  readonly #taken: Taken;

  constructor(xml: string, root: Node, taken: Taken) {
    this.#xml = xml;
    this.#taken = taken;
    this.#prefix = root.name.slice(0, root.name.length - root.local.length);
    this.#visit(root);
  }

  #visit(node: Node): void {
    if (DOUBTFUL.has(node.local)) throw new CleaningError('表格里有删去或合并单元格的修订');
    if (node.local === 'altChunk') throw new CleaningError('里面嵌着别的文档，还没有合并进来');
    if (this.#goes(node)) {
      this.#count(node);
      this.#cutOut(node);
      return;
    }
    if (this.#isOurs(node) && INSERTED.has(node.local)) {
      this.#count(node);
      this.cuts.push(tagOf(node), endTagOf(node));
    }
    const rsids = attributeCuts(this.#xml, node, (name) => /^(?:\w+:)?rsid\w*$/.test(name));
    this.#taken.traces += rsids.length;
    this.cuts.push(...rsids);
    this.#joinParagraphs(node.children);
    for (const each of node.children) this.#visit(each);
  }

  /** Formulas and drawings have elements of the same names. */
  #isOurs(node: Node): boolean {
    return node.name === this.#prefix + node.local;
  }

  #goes(node: Node): boolean {
    const { local, parent } = node;
    if (local === 'dataBinding') return true;
    if (!this.#isOurs(node)) return false;
    if (local === 'del' && parent?.local === 'ctrlPr') throw new CleaningError('公式里有修订');
    if (CHANGED.has(local) || ANCHORS.has(local) || TRACES.has(local)) return true;
    if (INSERTED.has(local)) return node.children.length === 0 || MARKED.has(parent?.local ?? '');
    if (local === 'tr') return child(child(node, 'trPr'), 'del') !== undefined;
    if (local === 'tbl') {
      const rows = node.children.filter((each) => each.local === 'tr');
      return rows.length > 0 && rows.every((row) => this.#goes(row));
    }
    const shown = local === 'r' ? node.children.filter((each) => each.local !== 'rPr') : [];
    return shown.length > 0 && shown.every((each) => each.local === 'commentReference');
  }

  #count({ local, attributes }: Node): void {
    if (local === 'commentRangeStart' || local === 'commentRangeEnd' || local === 'r')
      this.#taken.anchors += 1;
    else if (TRACES.has(local)) this.#taken.traces += 1;
    else if (!ANCHORS.has(local) && !/Range(?:Start|End)$/.test(local)) this.#taken.changes += 1;
    const author = attributes[`${this.#prefix}author`];
    if (author !== undefined && author !== '') this.#taken.authors.add(author);
  }

  #cutOut(node: Node): void {
    let from = node.start;
    for (const each of elements(node)) {
      if (KEPT.has(each.local) && each !== node) {
        this.cuts.push([from, each.start]);
        from = each.end;
      }
    }
    this.cuts.push([from, node.end]);
  }

  /**
   * A paragraph whose end was deleted is joined with the next: the first one with visible content
   * determines its format.
   */
  #joinParagraphs(children: readonly Node[]): void {
    let group: Node[] = [];
    for (const each of children) {
      if (each.local === 'p' && this.#isOurs(each)) {
        group.push(each);
        if (isEndDeleted(each)) continue;
      } else if (isBetween(each)) continue;
      this.#join(group);
      group = [];
    }
    this.#join(group);
  }

  #join(group: readonly Node[]): void {
    if (group.length < 2) return;
    const first = group.findIndex((each) => this.#shows(each));
    const base = first === -1 ? group.length - 1 : first;
    const others = group.filter((_, index) => index !== base);
    if (others.some((each) => child(child(each, 'pPr'), 'sectPr')))
      throw new CleaningError('分节的地方有修订');
    for (const before of group.slice(0, base)) this.#cutOut(before);
    let last = group[base];
    for (const after of group.slice(base + 1)) {
      if (after.closeStart === after.end) {
        this.cuts.push(wholeOf(after));
        continue;
      }
      if (last) this.cuts.push(endTagOf(last));
      const properties = child(after, 'pPr');
      this.cuts.push(tagOf(after), ...(properties ? [wholeOf(properties)] : []));
      last = after;
    }
  }

  #shows(node: Node): boolean {
    if (this.#goes(node)) return false;
    if (node.parent?.local === 'r' && !SILENT.has(node.local)) return true;
    return node.local === 'oMath' || node.children.some((each) => this.#shows(each));
  }
}

function isEndDeleted(paragraph: Node): boolean {
  const marks = child(child(paragraph, 'pPr'), 'rPr');
  return child(marks, 'del') !== undefined || child(marks, 'moveFrom') !== undefined;
}

/** Elements between two paragraphs that do not separate them. */
const isBetween = ({ local }: Node) => /(?:Start|End)$|^proofErr$/.test(local);

function hasOpenField(root: Node): boolean {
  let depth = 0;
  for (const { local, attributes } of elements(root)) {
    if (local !== 'fldChar') continue;
    const type = Object.entries(attributes).find(([name]) => name.endsWith('fldCharType'))?.[1];
    if (type === 'begin') depth += 1;
    if (type === 'end') depth -= 1;
    if (depth < 0) return true;
  }
  return depth !== 0;
}

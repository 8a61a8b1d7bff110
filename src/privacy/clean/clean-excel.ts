import { CleaningError } from './cleaning-error.ts';
import { type Parts, type Relationship, dropAttributes } from './parts.ts';
import {
  type Cut,
  type Node,
  applyCuts,
  attributeCuts,
  child,
  elements,
  readTree,
  wholeOf,
} from './xml-tree.ts';

const SHEET = /^xl\/(?:worksheets|chartsheets|dialogsheets|macrosheets)\/[^/]+\.xml$/i;
/** Whether a sheet must be parsed: most are large and contain nothing to remove. */
const TELLING = /<(?:\w+:)?(?:legacyDrawing|customSheetViews)\b|r:id=|\shidden="(?:1|true)"/;
/** Names created by personal views of a shared workbook. */
const OF_VIEW = /^_?Z_[0-9A-F_]{32,}_\.wvu\./i;

/**
 * Removes personal data from a workbook’s own parts. Returns hidden content that stays, and the
 * relationships of comments' drawings.
 */
export function cleanExcel(
  parts: Parts,
  relationships: readonly Relationship[],
): { left: string[]; unlinked: Relationship[] } {
  const left: string[] = [];
  const unlinked: Relationship[] = [];
  if (parts.has('xl/workbook.xml')) {
    left.push(...hiddenSheets(parts.text('xl/workbook.xml')));
    parts.edit('xl/workbook.xml', cleanWorkbook);
  }
  let hidden = false;
  for (const name of parts.names().filter((each) => SHEET.test(each))) {
    const own = relationships.filter(({ source }) => source === name);
    const notes = own.filter((each) => isOfNotes(parts, each));
    parts.edit(name, (xml) => {
      if (!TELLING.test(xml)) return xml;
      const { around, rows, at } = withoutRows(xml);
      hidden ||= HIDDEN_ROW.test(rows) || [...elements(readTree(around))].some(isHiddenColumn);
      const cuts = sheetCuts(around, new Set(notes.map(({ id }) => id)));
      const before = cuts.filter(([from]) => from < at);
      const after = cuts
        .filter(([from]) => from >= at)
        .map(([from, to]): Cut => [from + rows.length, to + rows.length]);
      return applyCuts(xml, [...before, ...after]);
    });
    unlinked.push(...notes);
  }
  if (hidden) left.push('隐藏的行或列。全选，在行号、列标上点右键，“取消隐藏”，就看得见');
  for (const name of parts.names().filter((each) => /pivotCacheDefinition/i.test(each)))
    parts.edit(name, (xml) => dropAttributes(xml, 'pivotCacheDefinition', ['refreshedBy']));
  left.push(...storedElsewhere(parts));
  return { left, unlinked };
}

function hiddenSheets(xml: string): string[] {
  const names = (child(readTree(xml), 'sheets')?.children ?? [])
    .filter(({ attributes: { state = 'visible' } }) => state !== 'visible')
    .map(({ attributes: { name = '' } }) => `“${name}”`);
  return names.length === 0
    ? []
    : [`隐藏的工作表${names.join('')}。在任一工作表标签上点右键，“取消隐藏”，就看得见`];
}

function cleanWorkbook(xml: string): string {
  const cuts: Cut[] = [];
  for (const node of elements(readTree(xml))) {
    const { local, attributes } = node;
    const goes =
      local === 'revisionPtr' ||
      local === 'customWorkbookViews' ||
      (local === 'AlternateContent' && child(child(node, 'Choice'), 'absPath')) ||
      (local === 'definedName' && OF_VIEW.test(attributes['name'] ?? ''));
    if (goes) cuts.push(wholeOf(node));
    if (local === 'fileSharing')
      cuts.push(...attributeCuts(xml, node, (name) => name === 'userName'));
  }
  return applyCuts(xml, cuts);
}

/**
 * A sheet without its rows, nearly all of it, in which nothing is ever removed; and their position.
 */
function withoutRows(xml: string): { around: string; rows: string; at: number } {
  const opening = /<((?:\w+:)?)sheetData(?:\s[^>]*)?(?<!\/)>/.exec(xml);
  const at = opening ? opening.index + opening[0].length : xml.length;
  const end = xml.lastIndexOf(`</${opening?.[1] ?? ''}sheetData>`);
  if (end < at) return { around: xml, rows: '', at: xml.length };
  return { around: xml.slice(0, at) + xml.slice(end), rows: xml.slice(at, end), at };
}

function sheetCuts(xml: string, notes: ReadonlySet<string>): Cut[] {
  return [...elements(readTree(xml))].flatMap((node) => {
    const { local } = node;
    const id = Object.entries(node.attributes).find(([name]) => /:id$/.test(name))?.[1] ?? '';
    if (local === 'customSheetViews') return [wholeOf(node)];
    if (local === 'legacyDrawing' && notes.has(id)) return [wholeOf(node)];
    if (local === 'pageSetup') return attributeCuts(xml, node, (name) => /:id$/.test(name));
    return [];
  });
}

const HIDDEN_ROW = /<(?:\w+:)?row\b[^>]*\shidden="(?:1|true)"/;
const isHiddenColumn = ({ local, attributes }: Node): boolean =>
  (local === 'row' || local === 'col') && /^(?:1|true)$/.test(attributes['hidden'] ?? '');

/**
 * The drawing of comments, with nothing else in it. If it also has buttons, only the notes are
 * removed.
 */
function isOfNotes(parts: Parts, { type, target = '' }: Relationship): boolean {
  if (type !== 'vmlDrawing' || !parts.has(target)) return false;
  const xml = parts.text(target);
  const kinds = [...xml.matchAll(/ObjectType="(\w+)"/g)].map(([, kind]) => kind);
  if (!kinds.includes('Note')) return false;
  if (kinds.every((kind) => kind === 'Note')) return true;
  parts.edit(target, cutNotes);
  return false;
}

function cutNotes(xml: string): string {
  try {
    const notes = [...elements(readTree(xml))].filter(
      (node) =>
        node.local === 'shape' && child(node, 'ClientData')?.attributes['ObjectType'] === 'Note',
    );
    return applyCuts(xml, notes.map(wholeOf));
  } catch {
    throw new CleaningError('批注和按钮画在一起，拆不开');
  }
}

function storedElsewhere(parts: Parts): string[] {
  const has = (pattern: RegExp) => parts.names().some((name) => pattern.test(name));
  return [
    ...(has(/^xl\/pivotCache\/pivotCacheRecords/i)
      ? ['数据透视表里存着的原始数据。不想给人看的，把透视表复制，“选择性粘贴 › 数值”']
      : []),
    ...(has(/^xl\/externalLinks\//i)
      ? ['从别的表格取来的数和那个文件的位置。在“数据 › 编辑链接”里“断开链接”就没有了']
      : []),
    ...(has(/^xl\/(?:connections|queryTables)/i) ? ['取数据的地址（数据 › 查询和连接）'] : []),
  ];
}

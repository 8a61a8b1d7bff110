import type { Nodes, Root, Table } from 'mdast';
import { type LawMark, type Marked, findMarks } from '../law/law-marks.ts';
import { numbersIn } from './numbers.ts';

/** A sentence that states a legal rule: it contains a number with its unit, or 应当, 必须, 不得. */
export interface Statement {
  /** Line within the body, from 1. */
  line: number;
  text: string;
  /** {@link numbersIn} */
  numbers: string[];
}

/** A paragraph, a list item or a table, with its statements and citations. */
export interface Passage {
  marked: Marked[];
  statements: Statement[];
  /** For a table: the text of its head, by which an exception refers to it. */
  head?: string;
}

/** A mark as written in a body. */
export interface PlacedMark extends Omit<LawMark, 'at'> {
  line: number;
  /** Set if the mark does not become a link. */
  within?: 'heading' | 'link' | undefined;
}

export interface PassageFacts {
  marks: PlacedMark[];
  passages: Passage[];
}

const DUTY = /应当|必须|不得/;
/** Blocks that are citations themselves or are marked as uncertain. */
const EXEMPT: readonly string[] = ['法条', '待核实'];

/** The marks of a body, and its statements. */
export function readPassages(tree: Root): PassageFacts {
  const facts: PassageFacts = { marks: [], passages: [] };
  walk(tree, facts);
  return facts;
}

function walk(node: Nodes, facts: PassageFacts): void {
  if (node.type === 'containerDirective' && EXEMPT.includes(node.name)) {
    collectMarks(node, facts.marks);
  } else if (node.type === 'heading') {
    collectMarks(node, facts.marks, 'heading');
  } else if (node.type === 'listItem') {
    const own = node.children.filter(({ type }) => type !== 'list');
    takePassage(own, facts);
    for (const child of node.children) if (child.type === 'list') walk(child, facts);
  } else if (node.type === 'paragraph' || node.type === 'table') {
    takePassage([node], facts);
  } else if ('children' in node) {
    for (const child of node.children) walk(child, facts);
  }
}

function takePassage(nodes: readonly Nodes[], facts: PassageFacts): void {
  const marks: PlacedMark[] = [];
  for (const node of nodes) collectMarks(node, marks);
  facts.marks.push(...marks);
  const counted = marks.filter(({ within }) => within === undefined);
  const statements = nodes.flatMap(sentencesOf).flatMap(({ line, text }): Statement[] => {
    const numbers = numbersIn(text);
    const isStated = (numbers.length > 0 || DUTY.test(text)) && !/[？?]$/.test(text);
    return isStated ? [{ line, text, numbers }] : [];
  });
  if (counted.length === 0 && statements.length === 0) return;
  const [first] = nodes;
  facts.passages.push({
    marked: counted.flatMap(({ marked }) => marked),
    statements,
    ...(first?.type === 'table' && { head: headOf(first) }),
  });
}

function collectMarks(node: Nodes, marks: PlacedMark[], within?: PlacedMark['within']): void {
  if (node.type === 'text') {
    const first = node.position?.start.line ?? 1;
    for (const { text, at, marked } of findMarks(node.value)) {
      const line = first + node.value.slice(0, at).split('\n').length - 1;
      marks.push({ text, marked, line, ...(within && { within }) });
    }
  }
  const inner = node.type === 'link' || node.type === 'linkReference' ? 'link' : within;
  if ('children' in node) for (const child of node.children) collectMarks(child, marks, inner);
}

/** `出生年月 退休年龄`, the text of a table's first row. */
function headOf({ children: [row] }: Table): string {
  const cells = row?.children ?? [];
  return cells
    .flatMap(sentencesOf)
    .map(({ text }) => text)
    .join(' ');
}

interface Sentence {
  line: number;
  text: string;
}

/** The sentences of a block, without marks; each cell of a table is a sentence. */
function sentencesOf(block: Nodes): Sentence[] {
  const pieces: { char: string; line: number }[] = [];
  readText(block, pieces);
  const sentences: Sentence[] = [];
  let current: Sentence | undefined;
  for (const { char, line } of pieces) {
    if (char !== BREAK)
      current = { line: current?.line ?? line, text: (current?.text ?? '') + char };
    if (current && (char === BREAK || /[。！？；]/.test(char))) {
      sentences.push(current);
      current = undefined;
    }
  }
  return (current ? [...sentences, current] : sentences)
    .map(({ line, text }) => ({ line, text: text.trim() }))
    .filter(({ text }) => text !== '');
}

const BREAK = '\0';

function readText(node: Nodes, pieces: { char: string; line: number }[]): void {
  if (node.type === 'text') {
    let line = node.position?.start.line ?? 1;
    let at = 0;
    for (const mark of [...findMarks(node.value), { at: node.value.length, text: '' }]) {
      for (const char of node.value.slice(at, mark.at)) {
        if (char === '\n') line += 1;
        else pieces.push({ char, line });
      }
      at = mark.at + mark.text.length;
    }
  }
  if ('children' in node) for (const child of node.children) readText(child, pieces);
  if (node.type === 'tableCell' || node.type === 'break')
    pieces.push({ char: BREAK, line: node.position?.end.line ?? 1 });
}

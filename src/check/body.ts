import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { BLOCK_NAMES, isBlockName } from '../markdown/blocks.ts';
import { remarkContainerDirectives } from '../markdown/directives.ts';

/** Something in a body that the check follows up: where it is and what it says. */
export interface BodyFinding {
  /** Line within the body, from 1. */
  line: number;
  found: string;
  expected: string;
}

/** What a body refers to, besides what is wrong in it. */
export interface BodyFacts {
  findings: BodyFinding[];
  /** Paths of pictures and attachments, `../media/x.jpg`, decoded. */
  media: { path: string; line: number }[];
  /** Internal links, `/rights/how-to-join/`, without query and fragment. */
  links: { path: string; line: number }[];
  /** Keys of statutes that 法条 blocks name. */
  laws: { id: string; line: number }[];
}

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkContainerDirectives);
/** Astro writes this in the place of a picture until it is made; text that holds it would break the page. */
const RESERVED = '__ASTRO_IMAGE_';

/** Reads a body for the content check. Never throws. */
export function readBody(body: string): BodyFacts {
  const facts: BodyFacts = { findings: [], media: [], links: [], laws: [] };
  const tree: Root = parser.parse(body);
  const say = (line: number, found: string, expected: string) =>
    facts.findings.push({ line, found, expected });
  if (body.includes(RESERVED))
    say(lineOf(body, RESERVED), `“${RESERVED}”`, '这是系统保留的字样，请删掉');
  visit(tree, (node) => {
    const line = node.position?.start.line ?? 1;
    if (node.type === 'containerDirective') {
      if (!isBlockName(node.name))
        say(line, `“:::${node.name}”`, `只有这些块：${BLOCK_NAMES.join('、')}`);
      if (node.name === '法条') facts.laws.push({ id: node.attributes?.['law'] ?? '', line });
      if (node.name === '附件') follow(node.attributes?.['file'] ?? '', line, facts, true);
    }
    if (node.type === 'paragraph') checkStrayFence(body, node.position, say);
    if (node.type === 'image') follow(node.url, line, facts, true);
    if (node.type === 'link' || node.type === 'definition') follow(node.url, line, facts, false);
  });
  return facts;
}

const SCHEMES = '链接只能是网页（http、https）、邮箱或电话';
const ADDRESSES = '别的网站要写全（https://…），本站的页面以斜杠开头（/rights/…/）';

function follow(url: string, line: number, facts: BodyFacts, isMedia: boolean): void {
  const path = decode(url);
  if (path === undefined) {
    facts.findings.push({ line, found: `“${url}”`, expected: '地址里的 % 要写成 %25' });
  } else if (path.startsWith('../media/')) {
    facts.media.push({ path, line });
  } else if (isMedia) {
    facts.findings.push({ line, found: `“${url}”`, expected: '应先上传，写成 ../media/ 下的文件' });
  } else if (/^\/(?!\/)/.test(path)) {
    facts.links.push({ path: path.replace(/[?#].*$/, ''), line });
  } else if (!/^(?:https?:|mailto:|tel:|\/\/|#)/i.test(path)) {
    const hasScheme = /^\s*[a-z][a-z0-9+.\s-]*:/i.test(path);
    facts.findings.push({ line, found: `“${url}”`, expected: hasScheme ? SCHEMES : ADDRESSES });
  }
}

function decode(url: string): string | undefined {
  try {
    return decodeURI(url);
  } catch {
    return undefined;
  }
}

type Say = (line: number, found: string, expected: string) => void;
type Position =
  | { start: { offset?: number | undefined; line: number }; end: { offset?: number | undefined } }
  | undefined;

/** `:::` that opened or closed no block stands as text in a paragraph. */
function checkStrayFence(body: string, position: Position, say: Say): void {
  const text = body.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
  const stray = text.split('\n').findIndex((line) => /^:::/.test(line));
  if (stray !== -1) {
    say(
      (position?.start.line ?? 1) + stray,
      `“${text.split('\n')[stray]?.slice(0, 30) ?? ''}”`,
      '“:::”没有成对，或块的名字写错了',
    );
  }
}

interface Fence {
  line: number;
  text: string;
  colons: number;
  opens: boolean;
}

/** The lines of `:::` outside code that open or close a block. */
function* fencesOf(body: string): Generator<Fence> {
  let inCode = false;
  for (const [index, text] of body.split('\n').entries()) {
    if (/^(?:```|~~~)/.test(text)) inCode = !inCode;
    const [, colons = '', name = ''] =
      (!inCode && /^ {0,3}(:{3,})([^\s:].*|\s*)$/.exec(text)) || [];
    if (colons) yield { line: index + 1, text, colons: colons.length, opens: name.trim() !== '' };
  }
}

/**
 * An opening `:::` without its closing line. A block may hold blocks with fewer colons than its own;
 * one with as many shows that the outer block was not closed.
 */
export function findUnclosedBlock(body: string): BodyFinding | undefined {
  const open: Fence[] = [];
  for (const fence of fencesOf(body)) {
    const ended = open.findIndex(({ colons }) => colons <= fence.colons);
    if (ended === -1) {
      if (fence.opens) open.push(fence);
    } else if (fence.opens || ended < open.length - 1) break;
    else open.pop();
  }
  const last = open.at(-1);
  return (
    last && {
      line: last.line,
      found: `“${last.text.slice(0, 30)}”`,
      expected: '这个块没有用单独一行“:::”结束',
    }
  );
}

function lineOf(text: string, part: string): number {
  return text.slice(0, text.indexOf(part)).split('\n').length;
}

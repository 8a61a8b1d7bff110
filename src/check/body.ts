import type { Nodes, Root } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { visit } from 'unist-util-visit';
import { decodeAddress } from '../values/decode.ts';
import { BLOCK_ATTRIBUTES, BLOCK_NAMES, isBlockName } from '../markdown/blocks.ts';
import { isPlainAddress } from '../markdown/addresses.ts';
import { type BodyFacts, type MediaUse, noFacts, refusedBody } from './body-facts.ts';
import { findExcess, parseWithin } from './body-limits.ts';
import { parseBody, readWords } from './body-words.ts';
import { readPassages } from './passages.ts';

/** Reads a body for the content check. */
export function readBody(body: string): BodyFacts {
  const excess = findExcess(body);
  if (excess) return refusedBody(excess);
  const tree = parseWithin(() => parseBody(body));
  if (!('type' in tree)) return refusedBody(tree);
  const facts = { ...noFacts(), ...readPassages(tree) };
  const written = new Set<string | undefined>();
  const defined = new Set<string>();
  const say = (line: number, found: string, expected: string) =>
    facts.findings.push({ line, found, expected });
  const uses = usesOfDefinitions(tree);
  visit(tree, (node) => {
    const line = node.position?.start.line ?? 1;
    if (node.type === 'containerDirective') {
      if (!isBlockName(node.name))
        say(line, `“:::${node.name}”`, `只有这些块：${BLOCK_NAMES.join('、')}`);
      else checkAttributes(node, node.name, line, say);
      if (node.name === '法条') facts.laws.push({ id: node.attributes?.['law'] ?? '', line });
      if (node.name === '待核实')
        facts.unsure.push({ source: node.attributes?.['source'] ?? '', line });
      if (node.name === '图集' && !holdsPicture(node)) say(line, '“:::图集”', NO_PICTURES);
      if (node.name === '折叠问答' && !node.attributes?.['question']?.trim())
        say(line, '“:::折叠问答”', NO_QUESTION);
      if (node.name === '附件')
        follow(node.attributes?.['file'] ?? '', line, facts, 'download', true);
    }
    if (node.type === 'html' && OWN_FILE.test(node.value))
      say(line, 'HTML 里的链接或图片', BY_MARKDOWN);
    if (node.type === 'paragraph') checkStrayFence(body, node.position, say);
    if (node.type === 'image' && !node.alt?.trim())
      facts.undescribed.push({ path: node.url, line });
    if (node.type === 'image') follow(node.url, line, facts, 'picture', true);
    if (node.type === 'link' || node.type === 'definition') written.add(decodeAddress(node.url));
    if (node.type === 'link') follow(node.url, line, facts, 'download');
    if (node.type === 'definition') {
      if (defined.has(node.identifier)) say(line, `“[${node.label ?? ''}]”`, DEFINED_TWICE);
      else if (!uses.has(node.identifier) && node.url !== '#')
        say(line, `“[${node.label ?? ''}]”`, UNUSED);
      defined.add(node.identifier);
      for (const use of uses.get(node.identifier) ?? ['either' as const])
        follow(node.url, line, facts, use, use === 'picture');
    }
  });
  for (const { line, text } of unclosedBlocks(body, tree)) say(line, `“${text}”`, UNCLOSED);
  const { words, findings, rawLinks, ids, isRefused } = readWords(tree);
  facts.findings.push(...findings);
  for (const { url, line } of rawLinks) {
    if (!written.has(decodeAddress(url)) && (hasScheme(url) || url.startsWith('#')))
      follow(url, line, facts, 'download');
  }
  return { ...facts, words, isRefused, ...(ids && { ids }) };
}

/** An attribute that no block has, or a value that it does not know, is shown nowhere. */
function checkAttributes(
  { attributes }: ContainerDirective,
  name: keyof typeof BLOCK_ATTRIBUTES,
  line: number,
  say: Say,
): void {
  const known = BLOCK_ATTRIBUTES[name];
  for (const [key, value] of Object.entries(attributes ?? {})) {
    const values = Object.hasOwn(known, key) ? known[key] : undefined;
    const found = `“:::${name}”的 ${key}="${value ?? ''}"`;
    if (values === undefined) {
      const names = Object.keys(known);
      say(line, found, names.length > 0 ? `花括号里只能写 ${names.join('、')}` : NO_ATTRIBUTES);
    } else if (values !== true && value && !values.includes(value)) {
      say(line, found, `应为 ${values.join('、')}，或不写`);
    }
  }
}

/** Identifier → what the definition of that name, `[plan]: ../media/plan.pdf`, is used as. */
function usesOfDefinitions(tree: Root): Map<string, Set<MediaUse>> {
  const uses = new Map<string, Set<MediaUse>>();
  visit(tree, (node) => {
    if (node.type !== 'imageReference' && node.type !== 'linkReference') return;
    const use = node.type === 'imageReference' ? 'picture' : 'download';
    uses.set(node.identifier, (uses.get(node.identifier) ?? new Set()).add(use));
  });
  return uses;
}
/** What leads out of the site; addresses within it are told of by {@link OWN_FILE} where they stand in HTML. */
const hasScheme = (url: string) => /^(?:[/\\\s]{2}|\s*[a-z][a-z0-9+.-]*\s*:)/i.test(url);

const NO_ATTRIBUTES = '这个块后面不写花括号';
/** `[//]: # (…)` is how comments are written. */
const UNUSED = '这条网址正文里没有用到，读者看不见；请写成 [文字](网址)，或去掉';
const DEFINED_TWICE = '同一个名字写了两条网址，后一条不起作用；请换个名字，或去掉';
const NO_PICTURES = '里面要有图片，每行一张：![替代文字](../media/…)';
const NO_QUESTION = '要写问题：:::折叠问答{question="……"}';

function holdsPicture(block: Nodes): boolean {
  let found = false;
  visit(block, 'image', () => {
    found = true;
  });
  return found;
}

const UNCLOSED = '这个块没有用单独一行“:::”结束';
const BY_MARKDOWN = '本站的文件和页面请用 Markdown 写：[文字](地址)、![替代文字](../media/…)';
/** An attribute of raw HTML that names a file or page of this site: those are looked after in Markdown only. */
const OWN_FILE = /\b(?:src|href)\s*=\s*["']?\s*(?:\.{1,2}\/|\/(?![/\\]))/i;

const SCHEMES = '链接只能是网页（http、https）、邮箱或电话';
const ADDRESSES = '别的网站要写全（https://…），本站的页面以斜杠开头（/rights/…/）';

const PLAIN = '网址要写成 https://域名/…：中间没有空格和反斜杠，不带用户名，标点用半角';

function whyUnfit(address: string): string {
  if (/^https?:/i.test(address)) return PLAIN;
  return /^\s*[a-z][a-z0-9+.\s-]*:/i.test(address) ? SCHEMES : ADDRESSES;
}

/** A place on a page of this site, or on the page itself. */
const FRAGMENT = /^((?:\/(?![/\\])[^?#]*)?)(?:\?[^#]*)?#(.+)$/;

/** @param isMedia whether nothing but a file of `content/media/` will do */
function follow(url: string, line: number, facts: BodyFacts, use: MediaUse, isMedia = false): void {
  const path = decodeAddress(url);
  const [, page = '', fragment] = FRAGMENT.exec(path ?? '') ?? [];
  if (fragment !== undefined) facts.fragments.push({ path: page, fragment, line });
  if (path === undefined) {
    facts.findings.push({ line, found: `“${url}”`, expected: '地址里的 % 要写成 %25' });
  } else if (path.startsWith('../media/')) {
    facts.media.push({ path, line, use });
  } else if (isMedia) {
    facts.findings.push({ line, found: `“${url}”`, expected: '应先上传，写成 ../media/ 下的文件' });
  } else if (/^\/(?![/\\])/.test(path) && !/[\t\n\r]/.test(path)) {
    facts.links.push({ path: path.replace(/[?#].*$/, ''), line });
  } else if (!path.startsWith('#') && !isPlainAddress(url)) {
    facts.findings.push({ line, found: `“${url}”`, expected: whyUnfit(url) });
  }
}

type Say = (line: number, found: string, expected: string) => void;
interface Point {
  offset?: number | undefined;
  line: number;
}
type Position = { start: Point; end: Point } | undefined;

interface Block {
  line: number;
  /** The line that the parser took for its end; inner and outer block may share it. */
  end: number;
  text: string;
  colons: number;
}

/** The blocks that have no closing fence of their own. */
function unclosedBlocks(body: string, tree: Root): Block[] {
  const lines = body.split('\n');
  const colonsOf = (line: number) => /^[\s>]*(:{3,})/.exec(lines[line - 1] ?? '')?.[1]?.length ?? 0;
  const blocks: Block[] = [];
  visit(tree, 'containerDirective', ({ name, position }) => {
    const { line } = position?.start ?? { line: 1 };
    const end = position?.end.line ?? line;
    blocks.push({ line, end, text: `:::${name}`, colons: colonsOf(line) });
  });
  return blocks.filter((block) => {
    const isFence = /^[\s>]*:{3,}\s*$/.test(lines[block.end - 1] ?? '') && block.end > block.line;
    const [outer = block, ...inner] = blocks.filter(({ end }) => end === block.end);
    const innermost = inner.at(-1) ?? outer;
    // An outer block needs more colons than what it holds; if it has not, it is the one left open.
    const owner = outer.colons > innermost.colons ? outer : innermost;
    return !isFence || block !== owner;
  });
}

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

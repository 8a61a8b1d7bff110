import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { ProposalCode } from '../values/validation/proposal-messages.ts';
import { LINE_RULES } from './line-rules.ts';
import type { Line, Proposal } from './proposal.ts';
import { nodeProposal } from './node-rules.ts';

/**
 * Parts of a body that render otherwise than the author probably intended, each with a repair if
 * possible. None of them is an error, and nothing is changed without confirmation.
 * @param body normalised, as it was parsed to `tree`
 */
export function readProposals(body: string, tree: Root): Proposal[] {
  const texts = body.split('\n');
  const lines = placesOf(tree, texts);
  const reported = lines.flatMap((line, index) => (line ? proposalsFor(line, index + 1) : []));
  return [...reported, ...treeProposals(tree, texts)].sort((a, b) => a.line - b.line);
}

/**
 * The proposals for one line; a rule that repairs it is the last one applied, because the others
 * would report the same problem.
 */
export function proposalsFor(line: Line, number: number): Proposal[] {
  const found: Proposal[] = [];
  for (const rule of LINE_RULES) {
    const repair = rule(line);
    if (!repair) continue;
    found.push({ line: number, found: line.text, isSafe: false, ...repair });
    if (repair.repaired !== undefined) break;
  }
  return found;
}

/** Nobody types longer lines of markers; some rules scan ahead from each marker. */
const MAX_LINE = 5000;

/** The context of each line; undefined for code and HTML, which are shown as written. */
function placesOf(tree: Root, texts: readonly string[]): (Line | undefined)[] {
  const lines = texts.map((text, index): Line | undefined =>
    text.length > MAX_LINE
      ? undefined
      : {
          text,
          plain: text.replace(/(`+)(?!`)[^`]*\1(?!`)/g, (code) => ' '.repeat(code.length)),
          before: texts[index - 1] ?? '',
          after: texts[index + 1] ?? '',
          paragraph: [],
          index: 0,
          isInTable: false,
          hasLooseStars: false,
        },
  );
  visit(tree, (node) => {
    const first = (node.position?.start.line ?? 1) - 1;
    const end = node.position?.end.line ?? 1;
    if (node.type === 'code' || node.type === 'html') lines.fill(undefined, first, end);
    if (node.type === 'table')
      for (const line of lines.slice(first, end)) if (line) line.isInTable = true;
    if (node.type === 'paragraph') {
      const paragraph = texts.slice(first, end);
      lines.slice(first, end).forEach((line, index) => {
        if (line) Object.assign(line, { paragraph, index });
      });
    }
    if (node.type === 'text')
      node.value.split('\n').forEach((text, index) => {
        const line = lines[first + index];
        if (line && text.includes('**')) line.hasLooseStars = true;
      });
  });
  return lines;
}

function treeProposals(tree: Root, texts: readonly string[]): Proposal[] {
  const found: Proposal[] = [];
  const say = (
    line: number,
    code: ProposalCode,
    more: { repaired?: string; quote?: string } = {},
  ) => found.push({ line, found: texts[line - 1] ?? '', code, isSafe: false, ...more });
  const reported = new Set<string>();
  visit(tree, (node) => {
    const { line } = node.position?.start ?? { line: 1 };
    const end = node.position?.end.line ?? line;
    const { code, ...more } = nodeProposal(node, texts) ?? {};
    // One repair of a line corrects all problems of its kind.
    if (code && reported.size !== reported.add(`${line} ${code}`).size) say(line, code, more);
    if (node.type === 'text')
      for (const { 0: quote, index } of node.value.matchAll(/\[\^[^\]\s]+\]/g))
        say(line + node.value.slice(0, index).split('\n').length - 1, 'no-such-note', { quote });
    if (
      node.type === 'code' &&
      !/^[\s>]*(?:`{3}|~{3})/.test(texts[line - 1] ?? '') &&
      /\p{Script=Han}/u.test(node.value)
    )
      say(line, 'indented-code', { repaired: (texts[line - 1] ?? '').trimStart() });
    if (
      node.type === 'code' &&
      node.lang !== undefined &&
      /^[\s>]*(?:`{3}|~{3})/.test(texts[line - 1] ?? '') &&
      (end === line || !/(?:`{3}|~{3})\s*$/.test(texts[end - 1] ?? ''))
    )
      say(line, 'open-code');
    if (
      node.type === 'heading' &&
      node.depth === 2 &&
      /^\s*-+\s*$/.test(texts[end - 1] ?? '') &&
      end > line &&
      /[。！？；，]/.test(texts[end - 2] ?? '')
    )
      say(end, 'underlined', { repaired: `\n${texts[end - 1] ?? ''}` });
  });
  return found;
}

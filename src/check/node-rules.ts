import type { Nodes } from 'mdast';
import { endsWithSurname } from '../privacy/names.ts';
import type { ProposalCode } from '../values/validation/proposal-messages.ts';

interface Found {
  code: ProposalCode;
  repaired?: string;
}

/** Valid Markdown that probably was not intended as such. @param lines of the body */
export function nodeProposal(node: Nodes, lines: readonly string[]): Found | undefined {
  const line = lines[(node.position?.start.line ?? 1) - 1] ?? '';
  if (node.type === 'heading' && node.children.length === 0)
    return { code: 'empty-heading', repaired: '' };
  if (node.type === 'list' && node.children.length === 1 && /^\s*-\s+\d/.test(line))
    return MEASURE.test(line)
      ? { code: 'minus-sign', repaired: line.replace(/-\s+/, '-') }
      : undefined;
  if (node.type === 'strong' || node.type === 'emphasis') return eatenStars(node, line);
  return undefined;
}

/** A number with a unit that allows negative values. */
const MEASURE = /^\s*-\s+[\d.]+\s*(?:℃|°C|度|摄氏度|%|％)\s*[。；，]?$/;

/**
 * Stars that mask the rest of names (`张**，李**`) or of an address, or belong to a formula
 * (`x**2 + y**2`), parsed as emphasis.
 */
function eatenStars({ position }: Nodes, line: string): Found | undefined {
  if (!position || position.start.line !== position.end.line) return undefined;
  const [from, to] = [position.start.column - 1, position.end.column - 1];
  const [, stars = '', inner = ''] = /^(\*+)(.*?)\*+$/.exec(line.slice(from, to)) ?? [];
  const [before, after] = [line.slice(0, from), line.slice(to)];
  const isMeant = MEANINGS.find(
    (meaning) =>
      meaning.between.test(inner) &&
      meaning.isBeside(before, inner, stars.length) &&
      meaning.isBeside(before + stars + inner, after, stars.length),
  )?.isBeside;
  if (stars === '' || !isMeant) return undefined;
  const repaired = line.replace(/\\.|\*+/g, (run: string, at: number) =>
    run.startsWith('*') && isMeant(line.slice(0, at), line.slice(at + run.length), run.length)
      ? '\\*'.repeat(run.length)
      : run,
  );
  return { code: 'eaten-stars', repaired };
}

interface Meaning {
  /** Matches the text between two such runs of stars. */
  between: RegExp;
  isBeside: (before: string, after: string, count: number) => boolean;
}

const MEANINGS: readonly Meaning[] = [
  { between: /^\p{Script=Han}{0,2}[、，；,;/ ]/u, isBeside: (before) => endsWithSurname(before) },
  {
    between: /^[、，；,;/ ]/,
    isBeside: (before, after, count) =>
      count > 2 && /\p{Script=Han}$/u.test(before) && !/^\p{Script=Han}/u.test(after),
  },
  {
    between: /[、，；,;/ ]$/,
    isBeside: (_, after, count) => count > 2 && /^\p{Script=Han}/u.test(after),
  },
  {
    between: /[+\-=/]/,
    isBeside: (before, after) => /[a-z\d)]$/i.test(before) && /^[a-z\d(]/i.test(after),
  },
];

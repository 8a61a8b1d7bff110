import type { Nodes } from 'mdast';
import { endsWithSurname } from '../privacy/names.ts';
import type { ProposalCode } from '../values/faults/proposal-sentences.ts';

interface Found {
  code: ProposalCode;
  repaired?: string;
}

/** What most likely is not meant as Markdown reads it, though it is Markdown. @param lines of the body */
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

/** A number with the unit of what may be below zero. */
const MEASURE = /^\s*-\s+[\d.]+\s*(?:℃|°C|度|摄氏度|%|％)\s*[。；，]?$/;

/**
 * Stars that cover the rest of two names (`张**，李**`) or belong to a formula (`x**2 + y**2`), taken for emphasis of what
 * is between.
 */
function eatenStars({ position }: Nodes, line: string): Found | undefined {
  if (!position || position.start.line !== position.end.line) return undefined;
  const [from, to] = [position.start.column - 1, position.end.column - 1];
  const [before, after] = [line.slice(0, from), line.slice(to)];
  const inner = line.slice(from, to).replace(/^\*+|\*+$/g, '');
  if (!line.slice(from, to).startsWith('*')) return undefined;
  const areNames = endsWithSurname(before) && NAMES.test(inner) && endsWithSurname(inner);
  const isFormula = /[a-z\d)]$/i.test(before) && /^[a-z\d(]/i.test(after) && /[+\-=/ ]/.test(inner);
  if (!areNames && !isFormula) return undefined;
  return {
    code: 'eaten-stars',
    repaired: line.replace(/\\.|\*/g, (sign) => (sign === '*' ? '\\*' : sign)),
  };
}

/** The rest of a name, what parts it from others, and those. */
const NAMES = /^\p{Script=Han}{0,2}[、，；,;/ ]/u;

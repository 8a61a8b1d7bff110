import { formatProposal } from '../values/validation/proposal-messages.ts';
import type { Proposal } from './proposal.ts';
import { beginning, excerpts } from './excerpt.ts';
import { maskPrivate } from '../privacy/check-text.ts';
import type { Finding, HealthGroup } from './findings.ts';
import type { Reading } from './reading.ts';

/** Masked before shortening: half a number could not be recognised any more. */
function describe({ found, repaired }: Proposal): string {
  const before = firstLine(maskPrivate(found.trim()));
  if (repaired === undefined) return `“${beginning(before)}”`;
  const shown = excerpts(before, firstLine(maskPrivate(repaired.trim())));
  return `“${shown.before}” → “${shown.after}”`;
}

function firstLine(text: string): string {
  const [first = '', ...more] = text.split('\n');
  return more.length > 0 ? `${first}…` : first;
}

/** Markdown that readers see as plain characters, with the probable intention. */
export function textFindings({ entries }: Reading): HealthGroup {
  return {
    id: 'markdown',
    label: '写法和想要的可能不一样',
    severity: 'look',
    advice:
      '这些符号读者会原样看见，或者看到的和想的不一样。照右边的写法改；写法没有错的，不用管。拿得准的，编辑台可以替你改好：先看改哪些，答应了才存。',
    findings: entries.flatMap(({ file, data, body, bodyLine }) =>
      body.proposals.map((proposal): Finding => ({
        file,
        title: typeof data['title'] === 'string' ? data['title'] : file,
        text: `${describe(proposal)}：${formatProposal(proposal)}`,
        line: proposal.line + bodyLine - 1,
        ...(proposal.isSafe && { canRepair: true }),
      })),
    ),
  };
}

import { sayProposal } from '../values/faults/proposal-sentences.ts';
import { maskPrivate } from '../privacy/check-text.ts';
import type { Finding, HealthGroup } from './findings.ts';
import type { Reading } from './reading.ts';

const SHOWN = 40;

/** Masked first: of half a number nobody can tell what it is. */
const shown = (text: string) => {
  const [first = '', ...more] = maskPrivate(text.trim()).split('\n');
  return `${[...first].slice(0, SHOWN).join('')}${first.length > SHOWN || more.length > 0 ? '…' : ''}`;
};

/** Markdown that readers see as it was typed, with what it was meant to be. */
export function textFindings({ entries }: Reading): HealthGroup {
  return {
    id: 'markdown',
    label: '写法和想要的可能不一样',
    severity: 'look',
    advice:
      '这些符号读者会原样看见，或者看到的和想的不一样。照右边的写法改；写法没有错的，不用管。拿得准的，编辑台可以替你改好：先看改哪些，答应了才存。',
    findings: entries.flatMap(({ file, data, body, bodyLine }) =>
      body.proposals.map(({ line, found, repaired, ...why }): Finding => ({
        file,
        title: typeof data['title'] === 'string' ? data['title'] : file,
        text: `“${shown(found)}”${repaired === undefined ? '' : ` → “${shown(repaired)}”`}：${sayProposal(why)}`,
        line: line + bodyLine - 1,
        ...(why.isSafe && { canRepair: true }),
      })),
    ),
  };
}

import { findPrivate } from '../../privacy/find.ts';
import { toFinding } from '../../privacy/finding.ts';

/** Words for the kinds that must not be in a file, not even a draft. */
const KINDS: Readonly<Record<string, string>> = { identity: '身份证号', 'bank-card': '银行卡号' };

/**
 * A text in which identity and card numbers are masked that must not be stored; names the kinds that it found.
 * @param today a Shanghai day
 */
export function maskStored(text: string, today: string): { text: string; kinds: string[] } {
  const spots = findPrivate(text, { today }).filter(
    (spot) => toFinding(spot, '').severity === 'error',
  );
  let [masked, from] = ['', 0];
  for (const { start, end, masked: shown } of spots) {
    if (start < from || end <= start) continue;
    // A star is emphasis in Markdown.
    masked += text.slice(from, start) + shown.replaceAll('*', '×');
    from = end;
  }
  const kinds = [...new Set(spots.map(({ kind }) => KINDS[kind] ?? kind))];
  return { text: masked + text.slice(from), kinds };
}

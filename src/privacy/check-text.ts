import { type PrivacyFinding, type Surroundings, toFinding } from './finding.ts';
import { findPrivate } from './find.ts';

/**
 * Private data in a text file: front matter or settings, body, alternative texts, comments; and in
 * its name.
 */
export function checkText(
  { path, text }: { path: string; text: string },
  surroundings: Surroundings,
): PrivacyFinding[] {
  const lineAt = lineCounter(text);
  return [
    ...checkName(path, surroundings),
    ...findPrivate(text, surroundings).map((spot) => toFinding(spot, '', lineAt(spot.start))),
  ];
}

/** Private data in a file name. */
export function checkName(path: string, surroundings: Surroundings): PrivacyFinding[] {
  const name = path.replace(/^.*[/\\]/, '').replaceAll('_', ' ');
  return findPrivate(name, surroundings).map((spot) => toFinding(spot, '文件名'));
}

/** Converts ascending offsets to line numbers, counting each line once. */
function lineCounter(text: string): (offset: number) => number {
  let [line, from] = [1, 0];
  return (offset) => {
    for (;;) {
      const end = text.indexOf('\n', from);
      if (end === -1 || end >= offset) return line;
      [line, from] = [line + 1, end + 1];
    }
  };
}

/** A line with identity and card numbers masked, for any quotation of somebody's text. */
export function maskPrivate(text: string): string {
  const spots = findPrivate(text, { today: ANY_DAY }).filter(({ kind }) => MASKED.includes(kind));
  let masked = '';
  let from = 0;
  for (const spot of spots) {
    if (spot.start < from) continue;
    masked += text.slice(from, spot.start) + spot.masked;
    from = spot.end;
  }
  return masked + text.slice(from);
}

const MASKED: readonly string[] = ['identity', 'bank-card', 'mobile', 'travel-document'];

/** Masking must not depend on the date of birth. */
const ANY_DAY = '9999-12-31';

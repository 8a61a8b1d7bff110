import { toPlainLine } from '../values/plain-line.ts';
import { maskPrivate } from '../privacy/check-text.ts';
import { shorten } from '../values/validation/describe.ts';
import { mergeAlike } from './alike.ts';
import { type HealthGroup, SEVERITIES } from './findings.ts';

/** 内容体检 as text: a heading for each group, a line for each finding. */
export function formatHealth(groups: readonly HealthGroup[]): string {
  if (groups.length === 0) return '\n内容体检：没有发现问题。\n';
  return groups.map(formatGroup).join('');
}

function formatGroup({ label, severity, advice, findings }: HealthGroup): string {
  const lines = mergeAlike(findings, ({ text }) => text).map((finding) => {
    const { file, line, title, text } = finding;
    const place = line === undefined ? file : `${file} 第${line}行`;
    const isOne = title !== file && findings.includes(finding);
    // A title or a file name may contain a number that must not appear in a log.
    const entry = maskPrivate(
      toPlainLine(`${place}${isOne ? `《${shorten(maskPrivate(title))}》` : ''}：${text}`),
    );
    return `  ${severity === 'must' ? '✗' : '·'} ${entry}\n`;
  });
  return `\n${SEVERITIES[severity]} · ${label}（${findings.length}）\n  ${advice}\n${lines.join('')}`;
}

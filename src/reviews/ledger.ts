import { formatDate, toShanghaiDate } from '../values/dates.ts';
import type { Publication } from './read-log.ts';
import { ROLES, type Role } from './signed.ts';

/** A row of the ledger, as texts. */
type Row = readonly string[];

const HEAD: Row = [
  '日期',
  '改了什么',
  ...Object.values(ROLES).map(({ label }) => label),
  '提交人',
  '版本',
  '备注',
];

/** One publication as a row: date in Shanghai, titles, the three names, who made the commit, and what is missing. */
function rowOf({ at, titles, signed, by, commit }: Publication): Row {
  const names = (Object.keys(ROLES) as Role[]).map((role) => signed[role] ?? '');
  const known = names.filter((name) => name !== '');
  const note =
    known.length === 0
      ? '没有经过审核'
      : known.length < names.length
        ? '记得不全'
        : new Set(known).size < known.length
          ? '有人兼了两样'
          : '';
  return [
    formatDate(toShanghaiDate(new Date(at))),
    titles.join('、'),
    ...names,
    by,
    commit.slice(0, 7),
    note,
  ];
}

/** The publications of a year as a Markdown table, the oldest first. */
export function formatLedger(year: number, publications: readonly Publication[]): string {
  const line = (row: Row) => `| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [
    `# ${headingOf(year, publications)}`,
    '',
    line(HEAD),
    line(HEAD.map(() => '---')),
    ...publications.map((publication) => line(rowOf(publication))),
    '',
  ].join('\n');
}

/** The same as a page to print, on paper in landscape. */
export function printableLedger(year: number, publications: readonly Publication[]): string {
  const heading = escape(headingOf(year, publications));
  const line = (row: Row, tag: string) =>
    `<tr>${row.map((cell) => `<${tag}>${escape(cell)}</${tag}>`).join('')}</tr>`;
  return `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<title>${heading}</title>
<style>
  @page { size: A4 landscape; margin: 15mm }
  body { font: 14px/1.6 sans-serif; color: #000 }
  table { width: 100%; border-collapse: collapse }
  thead { display: table-header-group }
  tr { break-inside: avoid }
  th, td { border: 1px solid #666; padding: 4px 6px; text-align: left; vertical-align: top }
</style>
<h1>${heading}</h1>
<table>
<thead>${line(HEAD, 'th')}</thead>
<tbody>
${publications.map((publication) => line(rowOf(publication), 'td')).join('\n')}
</tbody>
</table>
</html>
`;
}

const headingOf = (year: number, publications: readonly Publication[]) =>
  `${year} 年三审三校台账（${publications.length} 次发布）`;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

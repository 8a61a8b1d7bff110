import type { PrivateKind, Spot } from './finding.ts';
import { foldText } from './fold.ts';
import { type Grid, withoutTags } from './grid.ts';
import { GIFT_CARDS } from './labels.ts';

/** Headings of columns that only a list of persons has. */
/** Headings of columns that are masked, or contain the numbers of offices and shops. */
const NO_HEADING =
  /证明|复印件|原件|材料|脱敏|掩码|屏蔽|隐[去藏]|[后末尾](?:[三四五六3-6]位)|值班|办公|咨询|服务|热线|投诉|单位(?:电话|手机)/;
const HEADINGS: readonly { pattern: RegExp; numbers?: PrivateKind }[] = [
  { pattern: /身份证|公民身份|证件号/, numbers: 'identity' },
  { pattern: /手机|移动电话/, numbers: 'mobile' },
  { pattern: /银行卡|工资卡|(?:银行|收款|个人)[账帐]号|卡号/, numbers: 'bank-card' },
  { pattern: /护照|通行证/, numbers: 'travel-document' },
  {
    pattern:
      /^(?:现|详细)?(?:(?:家庭|居住|现居|户籍|户口)(?:住址|地址|地|所在地)|住址|家庭地址|通[信讯]地址)(?:[（(].*)?$/,
  },
  { pattern: /病情|病史|诊断|病种|患病|疾病|残疾(?:等级|证)|家庭困难(?:情况|原因)|致困原因/ },
];
const MAX_HEADING_LENGTH = 24;
/** A table may have a title and a line of notes above its headings. */
const HEADING_ROWS = 6;

/** A column of a list of persons, with the number of filled rows. */
export interface PersonColumn {
  row: number;
  column: number;
  filled: number;
  numbers: PrivateKind | undefined;
}

/** Columns with a heading for private data and at least one unmasked value below it. */
function personColumns(grid: Grid, known?: ReadonlySet<string>): PersonColumn[] {
  const row = firstRow(grid);
  return (grid[row] ?? []).flatMap(({ text }, column) => {
    const heading = headingOf(text);
    if (!heading) return [];
    const below = grid.slice(row + 1).map((cells) => cells[column]?.text ?? '');
    const filled = below.filter(
      (cell) =>
        isFilledIn(cell, heading.numbers) &&
        (!heading.numbers || holdsNumber(cell)) &&
        !isKnown(cell, known),
    ).length;
    return filled > 0 ? [{ row, column, filled, numbers: heading.numbers }] : [];
  });
}

const firstRow = (grid: Grid) =>
  grid.findIndex(
    (cells, index) => index < HEADING_ROWS && cells.some(({ text }) => headingOf(text)),
  );

/** The index of the row whose headings denote private data, -1 unless there are values below it. */
export function personRow(grid: Grid): number {
  const row = firstRow(grid);
  const below = grid.slice(row + 1);
  const isFilled = (grid[row] ?? []).some(({ text }, column) => {
    const heading = headingOf(text);
    return heading && below.some((cells) => isFilledIn(cells[column]?.text ?? '', heading.numbers));
  });
  return isFilled ? row : -1;
}

function headingOf(text: string) {
  const plain = withoutTags(text).replace(/[\s*_`]/g, '');
  if (plain.length === 0 || plain.length > MAX_HEADING_LENGTH || /\d{4}|[，。；！]/.test(plain))
    return undefined;
  if (NO_HEADING.test(plain) || plain.replace(GIFT_CARDS, '') === '') return undefined;
  return HEADINGS.find(({ pattern }) => pattern.test(plain));
}

/** Whether a column of this heading contains private data. */
export const asksForPrivate = (text: string): boolean => headingOf(text) !== undefined;

const isKnown = (cell: string, known?: ReadonlySet<string>) =>
  known?.has(cell.replace(/\D/g, '').replace(/^(?:00)?86(?=1\d{10}$)/, '')) ?? false;

const LANDLINE =
  /^(?:0\d{2,3}[ -]?|[(（]0\d{2,3}[)）] ?)?[2-8]\d{6,7}(?:[ -]\d{1,5})?$|^400[ -]?\d{3}/;
/** Mask characters in place of digits. */
const MASK = /[*＊●○■□•·.…#＃×?？_-]{2,}|[xX×]{3,}|…/;

const EXAMPLE =
  /^[（(]?(?:不(?:公开|便|予|填).*|尾号.{0,8}|见原件|已?(?:隐藏|脱敏|核|核[验对实查]|验证|提交|[收登]|登记|录入|审核?|通过|屏蔽|打码|保密|备案|上传)[)）]?|[√✓✔☑]|(?:需|不需|须|必须)?(?:要|提供|交|带)?(?:复印件|原件)?|无|空|略|不填|必填|选填|否|是|[-—/\\.…]+|(?:示例|例|如)[:：].*|.*填写.*|x+|×+)$/i;

/** Not blank, masked or an instruction. */
function isFilledIn(text: string, numbers?: PrivateKind): boolean {
  // In Markdown's source, asterisks are escaped.
  const plain = withoutTags(text)
    .replace(/\\(?=[*_])/g, '')
    .trim();
  if (numbers && MASK.test(plain)) return false;
  if (numbers === 'mobile' && LANDLINE.test(plain)) return false;
  return plain !== '' && !/[*＊×xX•●]{3,}/.test(plain) && !EXAMPLE.test(plain);
}

const FEWEST_DIGITS = 6;

/** In a blank form, the next label or a name is below the heading of a number. */
function holdsNumber(text: string): boolean {
  const plain = foldText(withoutTags(text));
  return (plain.match(/\d/g)?.length ?? 0) >= FEWEST_DIGITS || /\d\.\d+E\s?\+?\s?1\d/i.test(plain);
}

/** Columns that are reported as a whole by their heading, not by cell: home addresses. */
export const coveredColumns = (grid: Grid): ReadonlySet<number> =>
  new Set(personColumns(grid).flatMap(({ column, numbers }) => (numbers ? [] : [column])));

/** Reports a column, unless its numbers are reported one by one. */
export function tableSpots(
  grid: Grid,
  found: readonly Spot[],
  known?: ReadonlySet<string>,
): Spot[] {
  return personColumns(grid, known).flatMap(({ row, column, filled, numbers }): Spot[] => {
    const heading = grid[row]?.[column];
    if (!heading || found.some(({ kind }) => answersColumn(kind, numbers))) return [];
    const { text, start } = heading;
    const name = withoutTags(text).replace(/[\s*_`]/g, '');
    return [
      {
        kind: 'table',
        certainty: 'maybe',
        start,
        end: start + text.length,
        masked: `“${name}”一栏（填了 ${filled} 行）`,
        ...(numbers && { numbers }),
      },
    ];
  });
}

/**
 * Whether a column need not be reported, because its numbers are. A column 证件号 contains passports
 * as well.
 */
export const answersColumn = (found: PrivateKind, numbers: PrivateKind | undefined): boolean =>
  found === numbers || (numbers === 'identity' && found === 'travel-document');

import type { NumberRun } from './groups.ts';
import { isName } from './names.ts';
import type { Scene } from './scene.ts';

/** The holder of an account. */
const HOLDER =
  /(?:(?:户名|[账帐]户名)(?=\p{Script=Han})|(?:户名|[账帐]户名称?|开户名称?|收款单位|收款人(?:全称|名称)?|收款方|单位名称|名称|全称|单位)[:：\s]{1,4})([\p{Script=Han}()（）·]{2,40})/u;
const ORGANISATION =
  /(?:工会|委员会|学校|[中小大]学|学院|校区|幼儿园|公司|集团|中心|协会|学会|研究会|基金会|联合会|总会|专户|分局|局|厅|财政部?|店|厂|社|研究[院所]|医院|机关|办公室|管理处|服务部)(?:[（(].*)?$/;
const NEAR = 80;

type Extent = Pick<NumberRun, 'start' | 'end'>;

function holderOf({ start, end }: Extent, folded: string): string | undefined {
  const around = `${folded.slice(Math.max(0, start - NEAR), start)}\n${folded.slice(end, end + NEAR)}`;
  return HOLDER.exec(around)?.[1];
}

/** Whether the stated account holder is a person. */
export const isHeldByPerson = (run: Extent, { folded }: Scene): boolean =>
  isName(holderOf(run, folded) ?? '');

/** Whether the text states explicitly that the account is an organisation's. */
export const isHeldByOrganisation = (run: Extent, { folded }: Scene): boolean =>
  ORGANISATION.test(holderOf(run, folded) ?? '');

/** Whether the adjacent account, or that of its row, is stated to be an organisation's. */
export function namesOrganisation({ start, end }: NumberRun, { folded, row }: Scene): boolean {
  const holder = holderOf({ start, end }, folded);
  if (holder !== undefined) return ORGANISATION.test(holder);
  return row !== undefined && row.slice(0, 400).split(/\s+/).some(isOrganisation);
}

const isOrganisation = (cell: string) =>
  cell.length >= 4 && cell.length <= 40 && !cell.includes('银行') && ORGANISATION.test(cell);

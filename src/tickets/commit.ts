import { toDraw } from '../collections/draws/to-draw.ts';
import { formatList, readTyped, splitCodes } from '../draw/codes.ts';
import { ALGORITHM, LEAD_HOURS, announcementHash } from '../draw/draw.ts';
import { hashText } from '../draw/hash-text.ts';
import { firstRoundFrom } from '../draw/quicknet.ts';
import { UsageError } from '../system/command-line.ts';
import { toShanghaiDateTime } from '../values/dates.ts';
import { type DrawEntry, parseDraw, readDraw, writeDraw } from './draw-entry.ts';

export interface Commitment {
  root: string;
  slug: string;
  lottery: { name: string; issue: string; at: string };
  /** Codes of slips that nobody took, in any form. */
  unused: string;
  now: Date;
}

/** Between the lottery's draw and the round: neither value helps to foresee the other. */
const ROUND_AFTER_MINUTES = 60;

/**
 * Fills in what is announced: the moment, the lottery, the round; slips that nobody took leave the list.
 *
 * @returns what a supervisor notes, 64 hex digits
 * @throws {UsageError} if it is too late for the lottery's issue, or the entry is not ready
 */
export async function commitDraw(options: Commitment): Promise<string> {
  const { root, slug, lottery, unused, now } = options;
  const entry = await readDraw(root, slug);
  if (entry.values['numbers'] || entry.values['signature'])
    throw new UsageError(`${entry.file} 里已经有开出来的数，不能再公示一次`);
  const announced = toShanghaiDateTime(now) ?? '';
  const earliest = now.getTime() + LEAD_HOURS * 3_600_000;
  if (Date.parse(lottery.at) < earliest)
    throw new UsageError(
      `--at：${lottery.at} 离现在不到${LEAD_HOURS}小时，请换${lottery.name}以后的一期`,
    );
  const codes = withoutUnused(entry, unused);
  const changes = {
    closed: toShanghaiDateTime(String(entry.values['closed'] ?? '')) ?? announced,
    announced,
    algorithm: Number(ALGORITHM),
    codes: codes.join('\n'),
    listHash: hashText(formatList(codes)),
    lotteryName: lottery.name,
    lotteryIssue: lottery.issue,
    lotteryAt: lottery.at,
    round: firstRoundFrom(Date.parse(lottery.at) + ROUND_AFTER_MINUTES * 60_000),
  };
  const data = parseDraw(entry, changes);
  await writeDraw(entry, changes);
  return announcementHash(toDraw(data));
}

/** The list without slips that nobody took; the check refuses one that is not in it. */
function withoutUnused({ file, values }: DrawEntry, unused: string): string[] {
  const codes = splitCodes(String(values['codes'] ?? ''));
  if (codes.length === 0)
    throw new UsageError(`${file} 里还没有号码：先运行 npm run draw -- prepare`);
  const left = unused.split(/\r?\n/).map(readTyped).filter(Boolean);
  const strange = left.find((code) => !codes.includes(code));
  if (strange !== undefined)
    throw new UsageError(`--unused：清单里没有“${strange}”，应一行一个没发出去的号码`);
  return codes.filter((code) => !left.includes(code));
}

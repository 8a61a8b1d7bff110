import type { Prize } from '../../draw/draw.ts';
import { splitCodes } from '../../draw/codes.ts';
import type { PublishedDraw } from '../../draw/inspect.ts';

/** The fields of an entry that are the draw, as stored or as a view shows them; those of a new form are missing. */
interface Source {
  algorithm: number;
  prizes?: readonly Prize[] | undefined;
  closed: string;
  announced: string;
  listHash: string;
  lotteryName: string;
  lotteryIssue: string;
  lotteryAt: string;
  round: number;
  numbers?: string | undefined;
  signature?: string | undefined;
  winners?: string | undefined;
}

/** The draw of an entry. */
export const toDraw = (data: Source): PublishedDraw => ({
  algorithm: String(data.algorithm),
  listHash: data.listHash,
  prizes: (data.prizes ?? []).map(({ name, count }) => ({ name, count })),
  closed: data.closed,
  announced: data.announced,
  lottery: { name: data.lotteryName, issue: data.lotteryIssue, at: data.lotteryAt },
  round: data.round,
  values: { lottery: data.numbers ?? '', signature: data.signature ?? '' },
  winners: splitCodes(data.winners ?? ''),
});

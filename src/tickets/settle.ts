import { toDraw } from '../collections/draws/to-draw.ts';
import { formatList, splitCodes } from '../draw/codes.ts';
import { canonicalNumbers } from '../draw/draw.ts';
import { inspectDraw } from '../draw/inspect.ts';
import { winnersOf } from '../draw/order.ts';
import { isSignatureOf } from '../draw/verify-round.ts';
import { UsageError } from '../system/command-line.ts';
import { parseDraw, readDraw, writeDraw } from './draw-entry.ts';

export interface Settlement {
  root: string;
  slug: string;
  /** The lottery's numbers as typed. */
  numbers: string;
  /** The signature of the round. */
  signature: string;
}

/**
 * Fills in both values and the winners.
 *
 * @returns the winners in the order in which they were drawn
 * @throws {UsageError} if the entry has not been announced, or anything in it does not fit
 */
export async function settleDraw(options: Settlement): Promise<readonly string[]> {
  const entry = await readDraw(options.root, options.slug);
  const numbers = canonicalNumbers(options.numbers);
  if (numbers === undefined)
    throw new UsageError(`--numbers：写的是“${options.numbers}”，应像 3 9 12 18 25 31 + 7`);
  const values = { numbers, signature: options.signature.trim().toLowerCase() };
  if (!entry.values['announced'])
    throw new UsageError(`${entry.file} 还没有公示：先运行 npm run draw -- commit`);
  const data = parseDraw(entry, { ...values, winners: undefined });
  const draw = toDraw(data);
  const codes = splitCodes(data.codes);
  const wrong = inspectDraw(draw, formatList(codes), isSignatureOf).find(({ found }) => found);
  if (wrong)
    throw new UsageError(`${entry.file}：现在是${wrong.found ?? ''}；${wrong.expected ?? ''}`);
  const winners = winnersOf(draw, draw.values, codes);
  await writeDraw(entry, { ...values, winners: winners.join('\n') });
  return winners;
}

import { createHash, createHmac } from 'node:crypto';

/**
 * The winners of a draw once more, from `docs/draws.md` alone: what a stranger would write, with Node's own functions and
 * whole numbers of any size. It shares nothing with `src/draw/`.
 *
 * @param list the bytes of codes.txt
 * @param announcement the lines of the announcement, each with its line feed
 * @param numbers the lottery's numbers in the form that counts
 * @param signature 96 hex digits
 * @param count how many are drawn
 */
export function secondWinners(
  list: Buffer,
  announcement: string,
  numbers: string,
  signature: string,
  count: number,
): string[] {
  const fingerprint = createHash('sha256').update(list).digest();
  const seed = createHash('sha256')
    .update(Buffer.concat([fingerprint, Buffer.from(announcement, 'utf8')]))
    .update(`numbers ${numbers}\nsignature ${signature}\n`, 'utf8')
    .digest();
  let remaining = list.toString('ascii').trimEnd().split('\n');
  const winners: string[] = [];
  for (let n = 0n; winners.length < count; n += 1n) {
    const message = Buffer.from(n.toString(16).padStart(16, '0'), 'hex');
    const block = createHmac('sha256', seed).update(message).digest('hex');
    const x = BigInt(`0x${block.slice(0, 12)}`);
    const m = BigInt(remaining.length);
    const whole = (2n ** 48n / m) * m;
    if (x >= whole) continue;
    const chosen = remaining[Number(x % m)];
    if (chosen === undefined) break;
    winners.push(chosen);
    remaining = remaining.filter((code) => code !== chosen);
  }
  return winners;
}

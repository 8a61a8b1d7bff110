import { lookInTurn } from '../check/inspect-inside.ts';
import { checkName, maskPrivate } from '../privacy/check-text.ts';
import { toProblem } from '../privacy/finding.ts';
import { insideFindings } from '../privacy/inside.ts';
import { toShanghaiDate } from '../values/dates.ts';
import { sayExpected, sayFound } from '../values/faults/fault.ts';
import { Refusal } from './refusal.ts';

/**
 * Throws a {@link Refusal} where an upload holds an identity or card number, or cannot be published as it is. Guesses
 * stop nothing; 内容体检 tells of them.
 */
export async function assertNothingPrivateInside(name: string, bytes: Uint8Array): Promise<void> {
  const inside = await lookInTurn(name, async () => Promise.resolve(bytes));
  if (inside.refused)
    throw new Refusal(415, `${maskPrivate(name)}：${sayExpected(inside.refused)}`);
  const named = checkName(name, { today: toShanghaiDate(new Date()) });
  const errors = [...named, ...insideFindings(inside)].filter(
    ({ severity }) => severity === 'error',
  );
  const [first] = errors.map(toProblem);
  if (!first) return;
  const more = errors.length > 1 ? `（还有 ${errors.length - 1} 处）` : '';
  throw new Refusal(415, `${maskPrivate(name)}：${sayFound(first)}${more}；${sayExpected(first)}`);
}

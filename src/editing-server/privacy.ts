import { join } from 'node:path';
import { settings } from '../collections/index.ts';
import { ContentFile } from '../content-format/content-file.ts';
import { lookInTurn } from '../check/inspect-inside.ts';
import { unansweredUpload } from '../check/privacy.ts';
import { checkName, maskPrivate } from '../privacy/check-text.ts';
import { answerKey, toProblem } from '../privacy/finding.ts';
import { insideFindings } from '../privacy/inside.ts';
import { toShanghaiDate } from '../values/dates.ts';
import { sayExpected, sayFound } from '../values/faults/fault.ts';
import { readText } from '../system/files.ts';
import { Refusal } from './refusal.ts';

/**
 * Throws a {@link Refusal} where an upload holds an identity or card number that nobody has answered, or cannot be
 * published as it is; its details tell the desk what to ask. Guesses stop nothing; 内容体检 tells of them.
 * @param root the content folder, whose settings keep the answers
 */
export async function assertNothingPrivateInside(
  root: string,
  name: string,
  bytes: Uint8Array,
): Promise<void> {
  const inside = await lookInTurn(name, async () => Promise.resolve(bytes));
  if (inside.refused)
    throw new Refusal(415, `${maskPrivate(name)}：${sayExpected(inside.refused)}`);
  const named = checkName(name, { today: toShanghaiDate(new Date()) });
  const found = [...named, ...insideFindings(inside)].filter(
    ({ severity }) => severity === 'error',
  );
  if (found.length === 0) return;
  const errors = unansweredUpload(name, found, await siteSettings(root));
  const [first] = errors.map(toProblem);
  if (!first) return;
  const more = errors.length > 1 ? `（还有 ${errors.length - 1} 处）` : '';
  throw new Refusal(415, `${maskPrivate(name)}：${sayFound(first)}${more}；${sayExpected(first)}`, {
    code: 'private-upload',
    file: name,
    findings: [...new Set(errors.map(answerKey))],
  });
}

async function siteSettings(root: string) {
  const { path } = settings.site;
  const text = await readText(join(root, path.replace(/^content\//, '')));
  return text === undefined ? undefined : new ContentFile(path, text).data;
}

import { join } from 'node:path';
import { settings } from '../collections/index.ts';
import { ContentFile } from '../content-format/content-file.ts';
import { lookInTurn } from '../check/inspect-inside.ts';
import { refuseInside } from '../check/refuse-inside.ts';
import { maskPrivate } from '../privacy/check-text.ts';
import { readText } from '../system/files.ts';
import { toShanghaiDate } from '../values/dates.ts';
import { HttpError } from './http-error.ts';

/**
 * Throws an {@link HttpError} if an upload contains an identity or card number without an answer,
 * or cannot be published as it is. Guesses do not block it; 内容体检 lists them.
 * @param root the content folder, whose settings contain the answers
 */
export async function assertNothingPrivateInside(
  root: string,
  name: string,
  bytes: Uint8Array,
): Promise<void> {
  const inside = await lookInTurn(name, async () => Promise.resolve(bytes));
  const today = toShanghaiDate(new Date());
  if (refuseInside(name, inside, today) === undefined) return;
  const reason = refuseInside(name, inside, today, await siteSettings(root));
  if (reason !== undefined) throw new HttpError(415, `${maskPrivate(name)}：${reason}`);
}

async function siteSettings(root: string) {
  const { path } = settings.site;
  const text = await readText(join(root, path.replace(/^content\//, '')));
  return text === undefined ? undefined : new ContentFile(path, text).data;
}

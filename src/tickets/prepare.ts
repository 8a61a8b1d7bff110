import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { CODE_BYTES, formatList, toCode } from '../draw/codes.ts';
import { hashText } from '../draw/hash-text.ts';
import { publishedAt } from '../settings/read-settings.ts';
import { UsageError } from '../system/command-line.ts';
import { readDraw, writeDraw } from './draw-entry.ts';
import { slipSheet } from './slips.ts';

export interface Preparation {
  root: string;
  slug: string;
  /** How many slips. */
  count: number;
  /** Where the sheet of slips is written: outside the content and the project. */
  out: string;
}

/**
 * Makes the codes of a draw: their list goes into the entry, the slips into a folder elsewhere. Nothing says who gets
 * which slip.
 *
 * @returns the path of the sheet
 * @throws {UsageError} if the draw has codes already, or the folder would be published or kept with the content
 */
export async function prepareDraw({ root, slug, count, out }: Preparation): Promise<string> {
  for (const inside of [root, process.cwd()])
    if (!relative(inside, resolve(out)).startsWith('..'))
      throw new UsageError(
        `--out：${resolve(out)} 在 ${inside} 里面，会跟内容一起存下来；请写一个别处的文件夹，例如 ~/纸条`,
      );
  const entry = await readDraw(root, slug);
  if (entry.values['codes'])
    throw new UsageError(
      `${entry.file} 里已经有号码清单了。纸条还没有发出去、要重新做的，先清空“号码清单”`,
    );
  const codes = Array.from({ length: count }, () => toCode(randomBytes(CODE_BYTES)));
  const sorted = codes.toSorted();
  const page = new URL(`draws/${slug}/`, publishedAt(root)).href;
  await mkdir(out, { recursive: true });
  const sheet = join(resolve(out), `${slug}-slips.html`);
  // In the order in which they were made, so that slips next to each other say nothing about the list.
  await writeFile(sheet, slipSheet({ title: String(entry.values['title']), page }, codes), {
    flag: 'wx',
  });
  const listHash = hashText(formatList(sorted));
  await writeDraw(entry, { codes: sorted.join('\n'), listHash });
  return sheet;
}

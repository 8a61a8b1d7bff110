import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { collections } from '../../src/collections/index.ts';

/**
 * Writes `count` merchants, 商户 0001 and so on, into a copy of the content; published one day after another.
 * @param changes of the collection's example
 */
export async function writeMerchants(
  root: string,
  count: number,
  changes: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const { body, ...example }: Record<string, unknown> = {
    ...collections.merchants.example,
    ...changes,
  };
  await mkdir(join(root, 'merchants'), { recursive: true });
  for (let number = 1; number <= count; number += 1) {
    const name = String(number).padStart(4, '0');
    const day = new Date(Date.UTC(2018, 0, number)).toISOString().slice(0, 10);
    const values = { ...example, title: `商户 ${name}`, slug: `shop-${name}`, publishDate: day };
    const text = `---\n${stringify(values)}---\n\n${String(body)}\n第 ${name} 家。\n`;
    await writeFile(join(root, 'merchants', `shop-${name}.md`), text);
  }
}

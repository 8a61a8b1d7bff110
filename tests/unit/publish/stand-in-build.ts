import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildTime } from '../../../src/settings/build-time.ts';
import { toShanghaiTimestamp } from '../../../src/values/dates.ts';
import { inputsFromEnvironment } from '../../../src/publish/inputs.ts';

type Environment = Record<string, string | undefined>;

/**
 * Does with a content folder what `scripts/build.ts` does, in a millisecond: reads it, builds beside the target, swaps.
 * Content that contains `fault` fails. `during` runs after reading and before the swap.
 */
export async function standInBuild(
  env: Environment,
  during: () => void | Promise<void> = () => undefined,
): Promise<void> {
  const [content, target] = [env['RED_CANDLE_CONTENT'] ?? '', env['RED_CANDLE_OUT'] ?? ''];
  const before = await readFile(join(content, 'news.md'), 'utf8');
  await during();
  const news = await readFile(join(content, 'news.md'), 'utf8');
  if (news !== before) throw new Error(`the content changed under the build: ${before} → ${news}`);
  if (news.includes('fault')) throw new Error(`content/news.md: ${news}`);
  const [next, old] = [`${target}.next`, `${target}.old`];
  await rm(next, { recursive: true, force: true });
  await mkdir(next, { recursive: true });
  const time = toShanghaiTimestamp(buildTime({ ...env }));
  await writeFile(join(next, 'index.html'), news);
  await writeFile(
    join(next, 'build.json'),
    JSON.stringify({ time, inputs: inputsFromEnvironment(env), entries: {} }),
  );
  await rm(old, { recursive: true, force: true });
  if (existsSync(target)) await rename(target, old);
  await rename(next, target);
}

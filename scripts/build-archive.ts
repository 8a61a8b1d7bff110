import { spawnSync } from 'node:child_process';
import { rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { ArchiveError } from '../src/archive/archive-error.ts';
import { makeArchive } from '../src/archive/make-archive.ts';
import { PICTURES, type Pictures } from '../src/archive/pictures.ts';
import { toZip } from '../src/archive/zip.ts';
import { makeFolder } from '../src/publish/paths.ts';
import { describeSystemError } from '../src/publish/system-error.ts';
import { outputFolder } from '../src/publish/output-target.ts';
import { assertEnvironment } from '../src/settings/environment.ts';
import { orUsage, readOptions } from '../src/system/command-line.ts';
import { guardTerminal } from '../src/system/terminal.ts';

/**
 * `npm run build:archive`: the whole site as one ZIP that opens from a folder, without a server.
 *
 * - `--from <folder>`: a built site; without it, the site is built first
 * - `--out <folder>`: where the ZIP is written, by default here
 * - `--pictures phone|all|none`: each picture once, at most 800 px wide, which every browser opens (default); all
 *   files of the site; or their alternative texts
 */
assertEnvironment();
const values = orUsage(() =>
  readOptions({
    from: { type: 'string' },
    out: { type: 'string', default: '.' },
    pictures: { type: 'string', default: 'phone' },
  }),
);

async function main(): Promise<void> {
  const pictures = PICTURES.find((name) => name === values.pictures);
  if (!pictures) throw new ArchiveError(`--pictures：只能是 ${PICTURES.join('、')}`);
  const folder = resolve(values.from ?? buildSite());
  console.log(`离线版：正在整理 ${folder} …`);
  await writeArchive(folder, pictures);
}

/** Builds as `npm run build` does, and returns the folder. */
function buildSite(): string {
  const script = join(import.meta.dirname, 'build.ts');
  const { status } = spawnSync(process.execPath, [script], { stdio: 'inherit' });
  if (status !== 0) throw new ArchiveError('网站没有建成，没有做离线版。');
  return outputFolder();
}

async function writeArchive(folder: string, pictures: Pictures): Promise<void> {
  const { files, day, time, pages } = await makeArchive(folder, pictures);
  const name = `red-candle-archive-${day}`;
  const zip = toZip(files, name, time);
  const target = resolve(values.out, `${name}.zip`);
  const unfinished = `${target}.unfinished`;
  try {
    await makeFolder(dirname(target));
    await writeFile(unfinished, zip);
    await rename(unfinished, target);
  } catch (error) {
    const reason = describeSystemError(error);
    throw reason ? new ArchiveError(`写不了 ${target}（--out）：${reason}`) : error;
  } finally {
    await rm(unfinished, { force: true }).catch(() => undefined);
  }
  const unpacked = [...files.values()].reduce((sum, { length }) => sum + length, 0);
  console.log(
    `离线版：${target}\n${pages} 页，${files.size} 个文件，压缩包 ${megabytes(zip.length)}，解压后 ${megabytes(unpacked)}。`,
  );
}

const megabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(1)} MB`;

guardTerminal();
await main().catch((error: unknown) => {
  console.error(error instanceof ArchiveError ? error.message : error);
  process.exitCode = 1;
});

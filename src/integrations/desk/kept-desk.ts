import {
  cp,
  mkdir,
  mkdtemp,
  readFile,
  readdir,
  rename,
  rm,
  stat,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { type DeskSettings, LOCAL_DESK } from '../../model/settings/desk-host.ts';
import { contentRoot } from '../../settings/content-root.ts';
import { coloursCssOf } from '../../settings/own-colours.ts';
import { hashFiles } from '../../system/hash-files.ts';
import { type DeskFiles, buildDesk } from './build-desk.ts';

/**
 * Below `node_modules/`: the development server does not watch it, and reinstalling packages
 * removes it.
 */
const KEPT = join('node_modules', '.cache', 'red-candle-desk');
/** Inputs of a desk's build in the checkout; the lock file covers packages. */
const INPUTS = ['admin', 'src', 'package-lock.json', 'package.json', 'tsconfig.json'];
const FORGOTTEN_AFTER_MS = 7 * 24 * 3_600_000;

/** Stored beside the files of a cached desk, and written last. */
interface Record {
  files: DeskFiles;
  /** Hash of the built files. */
  hash: string;
}

interface Desk {
  folder: string;
  files: DeskFiles;
}

export interface KeptDesk extends Desk {
  /** Whether it came from the cache. */
  wasKept: boolean;
}

/**
 * The desk for a host, cached for identical sources, packages, settings and Node version. One whose
 * files have changed since (full disk, manual edits) is built again.
 *
 * @param build builds into a folder; throws on failure
 * @param styles a union's own colours, for the preview
 */
export async function keptDesk(
  desk: DeskSettings,
  { root = process.cwd(), build = buildDesk, styles = coloursCssOf(contentRoot()) } = {},
): Promise<KeptDesk> {
  const facts = [JSON.stringify(desk), styles, process.version, viteEnv()];
  const inputs = hashFiles(root, INPUTS, ...facts);
  const place = join(root, KEPT, inputs);
  const known = await readKept(place);
  if (known) return { ...known, wasKept: true };
  await mkdir(join(root, KEPT), { recursive: true });
  await forgetOld(join(root, KEPT));
  const own = await mkdtemp(`${place}.`);
  try {
    const files = await build(join(own, 'desk'), desk);
    const record: Record = { files, hash: hashFiles(own, ['desk']) };
    await writeFile(join(own, 'record.json'), JSON.stringify(record));
    return { ...(await keep(own, place)), wasKept: false };
  } finally {
    await rm(own, { recursive: true, force: true });
  }
}

/** Moves a desk into the cache, unless another process has stored a valid one there meanwhile. */
async function keep(own: string, place: string): Promise<Desk> {
  for (;;) {
    const isMoved = await rename(own, place).then(
      () => true,
      () => false,
    );
    const found = await readKept(place);
    if (found) return found;
    if (isMoved) throw new Error(`${place}: the desk is not as it was built`);
    await rm(place, { recursive: true, force: true });
  }
}

/** Copies a desk into a folder of a built site that does not exist yet. */
export async function placeDesk(folder: string, desk: KeptDesk): Promise<DeskFiles> {
  await cp(desk.folder, folder, { recursive: true });
  return desk.files;
}

/** Reads the desk into memory: path below `admin/` → content. */
export async function readDesk(desk = LOCAL_DESK): Promise<ReadonlyMap<string, Buffer>> {
  const { folder, files } = await keptDesk(desk);
  const contents = Object.keys(files).map(
    async (path) => [path, await readFile(join(folder, path))] as const,
  );
  return new Map(await Promise.all(contents));
}

/** Variables that Vite inlines into its output. */
const viteEnv = (): string =>
  JSON.stringify(
    Object.entries(process.env)
      .filter(([name]) => name.startsWith('VITE_'))
      .sort(),
  );

async function readKept(place: string): Promise<Desk | undefined> {
  try {
    const { files, hash } = JSON.parse(
      await readFile(join(place, 'record.json'), 'utf8'),
    ) as Record;
    if (hashFiles(place, ['desk']) !== hash) return undefined;
    const now = new Date();
    await utimes(place, now, now);
    return { folder: join(place, 'desk'), files };
  } catch {
    return undefined;
  }
}

/** Removes desks that were not used for a week, and remains of killed builds. */
async function forgetOld(kept: string): Promise<void> {
  for (const name of await readdir(kept)) {
    const path = join(kept, name);
    const age = Date.now() - (await stat(path).catch(() => ({ mtimeMs: Date.now() }))).mtimeMs;
    if (age > FORGOTTEN_AFTER_MS) await rm(path, { recursive: true, force: true });
  }
}

import { createHash } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { readDesk } from '../../src/integrations/desk/kept-desk.ts';
import type { DeskSettings } from '../../src/model/settings/desk-host.ts';

/** Path below `admin/` → content. */
export type BuiltDesk = ReadonlyMap<string, Buffer>;

/**
 * Placeholder for a double's address, whose port is known only in the test: a build per port would take seconds each.
 */
const STAND_IN = 'http://127.0.0.1:59999';

/** The desk built with these settings, or the cached one of another test of this run. */
export async function builtDesk(settings: DeskSettings): Promise<BuiltDesk> {
  const { address } = settings;
  if (address === undefined) return builtOnce(settings);
  const files = await builtOnce({ ...settings, address: STAND_IN });
  const isText = (path: string) => /\.(?:html|js)$/.test(path);
  return new Map(
    [...files].map(([path, content]) => [
      path,
      isText(path) ? Buffer.from(content.toString().replaceAll(STAND_IN, address)) : content,
    ]),
  );
}

/** Cached beside those of the run's other processes; a process builds only what none has finished yet. */
async function builtOnce(settings: DeskSettings): Promise<BuiltDesk> {
  const folder = process.env['BUILT_DESKS'];
  // Not in a test run, but in a measurement.
  if (folder === undefined) return readDesk(settings);
  const name = createHash('sha256').update(JSON.stringify(settings)).digest('hex');
  const file = join(folder, name);
  const kept = await readFile(file).catch(() => undefined);
  if (kept) return deserialize(kept) as BuiltDesk;
  const built = await readDesk(settings);
  // Written atomically: other processes see all of it or nothing.
  await writeFile(`${file}.${process.pid}`, serialize(built));
  await rename(`${file}.${process.pid}`, file);
  return built;
}

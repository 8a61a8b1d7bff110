import { join } from 'node:path';
import { publishedAt } from '../settings/read-settings.ts';
import { placeOf } from '../migrate/content-place.ts';
import { readText } from '../system/files.ts';
import { readBuildRecord } from '../values/build-record.ts';
import type { SetupFacts } from './facts.ts';
import { isPlaceholder } from './placeholder.ts';

/** Milliseconds: a host that does not answer must not keep a page waiting. */
const PATIENCE = 4000;

/** Where the proof of the last backup is kept: in the folder of the backups, which is not content. */
export const proofFile = async (root: string): Promise<string> =>
  join((await placeOf(root)).backups, 'restored.json');

/** What is known of a site beside its content: whether it answers at its address, and the last proven backup. */
export async function readFacts(root: string): Promise<SetupFacts> {
  const [published, restored] = await Promise.all([timeOfSite(root), timeOfProof(root)]);
  return { publishedAt: published ?? 'none', restoredAt: restored ?? 'none' };
}

async function timeOfSite(root: string): Promise<string | undefined> {
  try {
    const address = publishedAt(root);
    if (isPlaceholder(address.href)) return undefined;
    const response = await fetch(new URL('build.json', address), {
      cache: 'no-store',
      signal: AbortSignal.timeout(PATIENCE),
    });
    return response.ok ? readBuildRecord(await response.json())?.time : undefined;
  } catch {
    // Settings with errors, no network, or another site: each has its own report elsewhere.
    return undefined;
  }
}

async function timeOfProof(root: string): Promise<string | undefined> {
  try {
    const proof: unknown = JSON.parse((await readText(await proofFile(root))) ?? 'null');
    const at: unknown = Reflect.get(Object(proof), 'at');
    return typeof at === 'string' && !Number.isNaN(Date.parse(at)) ? at : undefined;
  } catch {
    return undefined;
  }
}

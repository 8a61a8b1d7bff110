import { openCache } from './caches.ts';
import { recordKey } from './record-key.ts';
import { readRecord } from './record.ts';
import { picturesOf } from './pictures.ts';
import { filesOf, keyOf, packedOf } from './wanted.ts';

/** Removes files that neither what is kept nor the generation before it names. Throws a `KeepError`. */
export async function clean(base: string): Promise<void> {
  const cache = await openCache(base, 'files');
  const record = await readRecord(base);
  const named = new Set(record ? [recordKey(base)] : []);
  if (record) {
    const files = [
      ...filesOf(record.catalogue, record),
      ...packedOf(record.catalogue, record),
      ...(await picturesOf(base, record.catalogue, record)),
    ];
    for (const file of files) named.add(keyOf(base, file));
    for (const file of record.before) named.add(keyOf(base, file));
  }
  const unnamed = (await cache.keys()).filter(({ url }) => !named.has(url));
  await Promise.all(unnamed.map((request) => cache.delete(request)));
}

import type { ReadCMap } from '../../src/privacy/files/pdf-cmaps.ts';

/** URLs only: each is fetched when a file needs it. */
const ADDRESSES = import.meta.glob<string>('../../src/privacy/files/cmaps/*.bcmap', {
  query: '?url&no-inline',
  import: 'default',
  eager: true,
});

export const readCMap: ReadCMap = async (name) => {
  const address = ADDRESSES[`../../src/privacy/files/cmaps/${name}`];
  const response = address === undefined ? undefined : await fetch(address);
  if (!response?.ok) throw new Error(`${name}: ${response?.status ?? 'unknown'}`);
  return new Uint8Array(await response.arrayBuffer());
};

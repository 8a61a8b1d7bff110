import { resolve } from 'node:path';
import { hashFiles } from '../system/hash-files.ts';
import { KeptResults } from '../system/kept-results.ts';
import type { CompressedHashes } from '../system/precompress.ts';

const KEPT = '.cache/kept/compressed';
const CODE = ['src/system/precompress.ts'];

/** Hash of all that a compressed file depends on beside its content and its name. */
export function compressedBy(): string {
  const { node, brotli = '', zlib = '' } = process.versions;
  return hashFiles(process.cwd(), CODE, node, brotli, zlib);
}

/** The hashes of compressed files that builds have made, by what they were made of. */
export async function openCompressedHashes(): Promise<KeptResults<CompressedHashes>> {
  return KeptResults.open(resolve(KEPT), compressedBy());
}

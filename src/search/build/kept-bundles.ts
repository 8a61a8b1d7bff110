import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { hashFiles } from '../../system/hash-files.ts';
import { KeptFiles } from '../../system/kept-files.ts';
import type { BundleStore } from './index-groups.ts';
import type { Bundle } from './merge-bundles.ts';

const KEPT = '.cache/kept/search';
/** What an index depends on beside the pages: how we call Pagefind, and its version. */
const CODE = ['src/search/build', 'package.json', 'package-lock.json'];

/** Indexes of groups of pages, kept between builds of a checkout. */
export async function openKeptBundles(root = process.cwd()): Promise<BundleStore & KeptBundles> {
  const files = new KeptFiles(join(root, KEPT), await hashFiles(root, CODE, process.version));
  return {
    get: async (key) => {
      const bytes = await files.get(key);
      return bytes && (deserialize(bytes) as Bundle);
    },
    set: (key, bundle) => files.set(key, serialize(bundle)),
    forget: () => files.forget(),
  };
}

interface KeptBundles {
  /** Removes the oldest of those that were not used, if they are too many. */
  forget: () => Promise<void>;
}

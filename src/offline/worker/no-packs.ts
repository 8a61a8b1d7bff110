import type { PackedPages } from '../types.ts';

/** Stands where packs are opened until they can be read: it knows no page. */
export const openPacks = (): PackedPages => ({
  page: () => Promise.resolve(undefined),
  searchable: () => Promise.resolve([]),
});

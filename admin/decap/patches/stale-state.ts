import { CORE, type Patch } from './patch.ts';

/** State that Decap reads before it awaits, and uses afterwards: the picture library was empty after a reload. */
export const staleStatePatches: readonly Patch[] = [
  {
    module: `${CORE}/actions/entries.js`,
    why: 'A new entry opened by its address got the media list from before it was read: none',
    changes: [
      {
        find: 'newEntry = await backend.processEntry(state, collection, newEntry);',
        put: 'newEntry = await backend.processEntry(getState(), collection, newEntry);',
      },
    ],
  },
  {
    module: `${CORE}/actions/editorialWorkflow.js`,
    why: 'The same for a draft, which did not wait for the list at all',
    changes: [
      {
        find: "import { loadMedia } from './mediaLibrary';",
        put: "import { loadMedia, waitForMediaLibraryToLoad } from './mediaLibrary';",
      },
      {
        find: 'const entry = await backend.unpublishedEntry(state, collection, slug);',
        put: `await waitForMediaLibraryToLoad(dispatch, getState());
      const entry = await backend.unpublishedEntry(getState(), collection, slug);`,
      },
    ],
  },
];

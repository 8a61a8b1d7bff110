import { CORE, type Patch } from './patch.ts';

/** What is saved is what the form holds, and the desk knows it. */
export const savePatches: readonly Patch[] = [
  {
    module: `${CORE}/actions/entries.js`,
    why: 'After a save the form was still compared with the entry as it was opened: a change taken back could not be saved',
    changes: [
      {
        find: 'dispatch(entryPersisted(collection, serializedEntry, newSlug));',
        put: `dispatch(entryPersisted(collection, serializedEntry, newSlug));
      if (entry.get('slug')) dispatch(entryLoaded(collection, serializedEntry.delete('isPersisting').toJS()));`,
      },
    ],
  },
];

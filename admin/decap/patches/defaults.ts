import { CORE, type Patch } from './patch.ts';

/** The initial values of new entries. */
export const defaultPatches: readonly Patch[] = [
  {
    module: `${CORE}/actions/entries.js`,
    why: 'Decap supports fixed defaults only: neither today nor the values that an editor used last',
    changes: [
      {
        find: "import { createEntry } from '../valueObjects/Entry';",
        put: "import { createEntry } from '../valueObjects/Entry'; import { withDefaults } from '@desk/decap/bridge/form.tsx';",
      },
      {
        find: 'const params = new URLSearchParams(search);\n    const uniqueKeys',
        put: 'collection = withDefaults(collection);\n    const params = new URLSearchParams(search);\n    const uniqueKeys',
      },
    ],
  },
];

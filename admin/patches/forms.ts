import { CORE, type Patch } from './patch.ts';

/** Each entry has a form of its own, and what is written in it is kept until it is saved. */
export const formPatches: readonly Patch[] = [
  {
    module: `${CORE}/routing/history.js`,
    why: 'See App.js',
    changes: [
      {
        find: "import { createHashHistory } from 'history';",
        put: "import { createHashHistory } from 'history'; import { countVisit } from '@desk/editor/visits.ts';",
      },
      {
        find: 'const history = createHashHistory();',
        put: 'const history = createHashHistory(); history.listen(countVisit);',
      },
    ],
  },
  {
    module: `${CORE}/components/App/App.js`,
    why: 'Going from one entry to another by its address, or back to /new, showed the former entry in the form',
    changes: [
      {
        find: "import { history } from '../../routing/history';",
        put: "import { history } from '../../routing/history'; import { formKey } from '@desk/editor/visits.ts';",
      },
      {
        find: `_jsx(Editor, {
              ...props,
              newRecord: true
            })`,
        put: '_jsx(Editor, { ...props, newRecord: true }, formKey())',
      },
      {
        find: `_jsx(Editor, {
              ...props
            })`,
        put: '_jsx(Editor, { ...props }, formKey())',
      },
    ],
  },
  {
    module: `${CORE}/components/Editor/Editor.js`,
    why: 'The backup was offered and then overwritten by the load that ended later (decaporg/decap-cms#5055, #5470, #6989), in an English-style confirm without a date. Asked after the load, kept when the window is hidden',
    changes: [
      {
        find: "import EditorInterface from './EditorInterface';",
        put: "import EditorInterface from './EditorInterface'; import { startNewEntry } from '@desk/backup/backups.ts';",
      },
      {
        find: `retrieveLocalBackup(collection, slug);
    if (newEntry) {
      createEmptyDraft(collection, this.props.location.search);
    } else {
      loadEntry(collection, slug);
    }`,
        put: `if (newEntry) {
      startNewEntry();
      createEmptyDraft(collection, this.props.location.search).then(() => retrieveLocalBackup(collection));
    } else {
      loadEntry(collection, slug).then(() => retrieveLocalBackup(collection, slug));
    }
    this.keepWork = () => this.createBackup.flush();
    document.addEventListener('visibilitychange', this.keepWork);`,
      },
      {
        find: "const confirmLoadBackup = window.confirm(this.props.t('editor.editor.confirmLoadBackup'));",
        put: 'const confirmLoadBackup = true;',
      },
      {
        find: 'const unblock = history.block(navigationBlocker);',
        put: 'const unblock = this.unblock = history.block(navigationBlocker);',
      },
      {
        find: 'this.createBackup.flush();\n    this.props.discardDraft();',
        put: `this.createBackup.flush();
    document.removeEventListener('visibilitychange', this.keepWork);
    this.unblock();
    this.unlisten();
    this.props.discardDraft();`,
      },
    ],
  },
  {
    module: `${CORE}/backend.js`,
    why: 'A backup says when it was made and from which text; saving an entry threw away the collection’s unsaved new one',
    changes: [
      {
        find: "import { resolveFormat } from './formats/formats';",
        put: "import { resolveFormat } from './formats/formats'; import { backupKey, offerBackup, stampBackup } from '@desk/backup/backups.ts';",
      },
      {
        find: `const key = getEntryBackupKey(collection.get('name'), slug);
    const backup = await localForage.getItem(key);`,
        put: "const backup = await offerBackup(localForage, collection.get('name'), slug);",
      },
      {
        find: 'const entry = formatRawData(raw);',
        put: 'const entry = formatRawData(raw); entry.raw = backup.base ?? raw;',
      },
      {
        find: `async persistLocalDraftBackup(entry, collection) {
    try {
      await this.backupSync.acquire();
      const key = getEntryBackupKey(collection.get('name'), entry.get('slug'));`,
        put: `async persistLocalDraftBackup(entry, collection) {
    const key = backupKey(collection.get('name'), entry.get('slug'));
    try {
      await this.backupSync.acquire();`,
      },
      {
        find: `await localForage.setItem(key, {
        raw,`,
        put: `await localForage.setItem(key, {
        ...stampBackup(entry.get('path')),
        raw,`,
      },
      {
        find: `async deleteLocalDraftBackup(collection, slug) {
    try {
      await this.backupSync.acquire();
      await localForage.removeItem(getEntryBackupKey(collection.get('name'), slug));
      // delete new entry backup if not deleted
      slug && (await localForage.removeItem(getEntryBackupKey(collection.get('name'))));`,
        put: `async deleteLocalDraftBackup(collection, slug) {
    const key = backupKey(collection.get('name'), slug);
    try {
      await this.backupSync.acquire();
      await localForage.removeItem(key);`,
      },
    ],
  },
  {
    module: `${CORE}/actions/entries.js`,
    why: 'A copy had the slug of what it was copied from and could not be saved; a backup is not put over what is being written',
    changes: [
      {
        find: "data: entry.get('data'),",
        put: "data: entry.get('data').delete('slug').delete('formerSlugs'),",
      },
      {
        find: `const state = getState();
    const backend = currentBackend(state.config);
    const {
      entry
    } = await backend.getLocalDraftBackup(collection, slug);`,
        put: `const state = getState();
    if (state.entryDraft.get('hasChanged')) return;
    const backend = currentBackend(state.config);
    const {
      entry
    } = await backend.getLocalDraftBackup(collection, slug);`,
      },
    ],
  },
];

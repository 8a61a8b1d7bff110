import { CORE, type Patch } from './patch.ts';

/** Decap's handling of leaving: a plain confirm, then the backup is deleted. */
const NAVIGATION = `const navigationBlocker = (location, action) => {
      /**
       * New entry being saved and redirected to it's new slug based url.
       */
      const isPersisting = this.props.entryDraft.getIn(['entry', 'isPersisting']);
      const newRecord = this.props.entryDraft.getIn(['entry', 'newRecord']);
      const newEntryPath = \`/collections/\${collection.get('name')}/new\`;
      if (isPersisting && newRecord && this.props.location.pathname === newEntryPath && action === 'PUSH') {
        return;
      }
      if (this.props.hasChanged) {
        return leaveMessage;
      }
    };
    const unblock = history.block(navigationBlocker);

    /**
     * This will run as soon as the location actually changes, unless creating
     * a new post. The confirmation above will run first.
     */
    this.unlisten = history.listen((location, action) => {
      const newEntryPath = \`/collections/\${collection.get('name')}/new\`;
      const entriesPath = \`/collections/\${collection.get('name')}/entries/\`;
      const {
        pathname
      } = location;
      if (pathname.startsWith(newEntryPath) || pathname.startsWith(entriesPath) && action === 'PUSH') {
        return;
      }
      this.deleteBackup();
      unblock();
      this.unlisten();
    });`;

/** Each entry has a form of its own, and its input is stored until it is saved. */
export const formPatches: readonly Patch[] = [
  {
    module: `${CORE}/components/App/App.js`,
    why: 'Navigating from one entry to another by its address, or back to /new, showed the former entry in the form',
    changes: [
      {
        find: "import { history } from '../../routing/history';",
        put: "import { history } from '../../routing/history'; import { formKey } from '@desk/decap/bridge/visits.ts';",
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
    why: 'The backup was offered and then overwritten by the load that ended later (decaporg/decap-cms#5055, #5470, #6989), in an English-style confirm without a date. Now offered after the load, written while somebody types, kept when the window is hidden; leaving a form asks what to do with it',
    changes: [
      {
        find: "import EditorInterface from './EditorInterface';",
        put: `import EditorInterface from './EditorInterface';
          import { store } from '../../redux';
          import { startForm } from '@desk/decap/bridge/backup.tsx';
          import { formKey } from '@desk/decap/bridge/visits.ts';
          import { leaveGuard } from '@desk/decap/bridge/form.tsx';`,
      },
      {
        find: `retrieveLocalBackup(collection, slug);
    if (newEntry) {
      createEmptyDraft(collection, this.props.location.search);
    } else {
      loadEntry(collection, slug);
    }`,
        put: `const visit = formKey();
    const offerBackup = () => { if (visit === formKey()) retrieveLocalBackup(collection, slug); };
    startForm();
    if (newEntry) {
      createEmptyDraft(collection, this.props.location.search).then(offerBackup);
    } else {
      loadEntry(collection, slug).then(offerBackup);
    }
    this.keepWork = () => this.createBackup.flush();
    document.addEventListener('visibilitychange', this.keepWork);`,
      },
      {
        find: "const confirmLoadBackup = window.confirm(this.props.t('editor.editor.confirmLoadBackup'));",
        put: 'const confirmLoadBackup = true;',
      },
      {
        find: `  }, 2000);
  handleChangeDraftField`,
        put: `  }, 1000, { maxWait: 2000 });
  handleChangeDraftField`,
      },
      {
        find: NAVIGATION,
        put: 'this.unblock = history.block(leaveGuard(this, store));',
      },
      {
        find: 'this.createBackup.flush();\n    this.props.discardDraft();',
        put: `this.createBackup.flush();
    document.removeEventListener('visibilitychange', this.keepWork);
    this.unblock();
    this.props.discardDraft();`,
      },
    ],
  },
  {
    module: `${CORE}/backend.js`,
    why: 'A backup records its date and the text that it started from; saving an entry deleted the collection’s unsaved new one',
    changes: [
      {
        find: "import { resolveFormat } from './formats/formats';",
        put: "import { resolveFormat } from './formats/formats'; import { backupKey, keepBackupsIn, offerBackup, stampBackup } from '@desk/decap/bridge/backup.tsx';",
      },
      {
        find: 'this.backupSync = asyncLock();',
        put: 'this.backupSync = asyncLock(); keepBackupsIn(localForage);',
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
        ...stampBackup(entry.get('path'), key),
        raw,`,
      },
      {
        find: `async deleteLocalDraftBackup(collection, slug) {
    try {
      await this.backupSync.acquire();
      await localForage.removeItem(getEntryBackupKey(collection.get('name'), slug));
      // delete new entry backup if not deleted
      slug && (await localForage.removeItem(getEntryBackupKey(collection.get('name'))));`,
        put: `async deleteLocalDraftBackup(collection, slug, key = backupKey(collection.get('name'), slug)) {
    try {
      await this.backupSync.acquire();
      await localForage.removeItem(key);`,
      },
    ],
  },
  {
    module: `${CORE}/actions/entries.js`,
    why: 'A copy had the slug of its original and could not be saved; a backup must not replace current input; a request made in one form was applied to the next',
    changes: [
      {
        find: "import { addNotification } from './notifications';",
        put: "import { addNotification } from './notifications'; import { formKey } from '@desk/decap/bridge/visits.ts';",
      },
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
    const visit = formKey();
    const backend = currentBackend(state.config);
    const {
      entry
    } = await backend.getLocalDraftBackup(collection, slug);`,
      },
      {
        find: 'return dispatch(localBackupRetrieved(entry));',
        put: 'if (visit === formKey()) return dispatch(localBackupRetrieved(entry));',
      },
      {
        find: `export function deleteLocalBackup(collection, slug) {`,
        put: 'export function deleteLocalBackup(collection, slug, key) {',
      },
      {
        find: 'return backend.deleteLocalDraftBackup(collection, slug);',
        put: 'return backend.deleteLocalDraftBackup(collection, slug, key);',
      },
      {
        find: `await waitForMediaLibraryToLoad(dispatch, getState());
    dispatch(entryLoading(collection, slug));`,
        put: `const visit = formKey();
    await waitForMediaLibraryToLoad(dispatch, getState());
    dispatch(entryLoading(collection, slug));`,
      },
      {
        find: 'dispatch(createDraftFromEntry(loadedEntry));',
        put: 'if (visit === formKey()) dispatch(createDraftFromEntry(loadedEntry));',
      },
      {
        find: 'const params = new URLSearchParams(search);',
        put: 'const visit = formKey(); const params = new URLSearchParams(search);',
      },
      {
        find: 'dispatch(emptyDraftCreated(newEntry));',
        put: 'if (visit === formKey()) dispatch(emptyDraftCreated(newEntry));',
      },
    ],
  },
  {
    module: `${CORE}/actions/editorialWorkflow.js`,
    why: 'See entries.js',
    changes: [
      {
        find: "import { addNotification } from './notifications';",
        put: "import { addNotification } from './notifications'; import { formKey } from '@desk/decap/bridge/visits.ts';",
      },
      {
        find: 'dispatch(unpublishedEntryLoading(collection, slug));',
        put: 'const visit = formKey(); dispatch(unpublishedEntryLoading(collection, slug));',
      },
      {
        find: 'dispatch(createDraftFromEntry(entry));',
        put: 'if (visit === formKey()) dispatch(createDraftFromEntry(entry));',
      },
    ],
  },
];

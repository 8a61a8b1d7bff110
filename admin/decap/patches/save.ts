import { CORE, type Patch } from './patch.ts';

/** What Decap does once an entry is saved. */
const SAVED = `dispatch(addNotification({
        message: {
          key: 'ui.toast.entrySaved'
        },
        type: 'success',
        dismissAfter: 4000
      }));

      // re-load media library if entry had media files
      if (assetProxies.length > 0) {
        await dispatch(loadMedia());
      }
      dispatch(entryPersisted(collection, serializedEntry, newSlug));`;

/** What is saved is what the form holds, and the desk knows it. */
export const savePatches: readonly Patch[] = [
  {
    module: `${CORE}/actions/entries.js`,
    why: 'What was typed while a save was on its way vanished: a new entry was read anew over it. Now the form becomes the entry’s, at its address, before “saved” is told; and it is compared with what was saved, not with what was opened. “Saved” was told while its backup still lay in the browser, for as long as the pictures took to be listed: who went away then found it among what is not saved',
    changes: [
      {
        find: "import { navigateToEntry } from '../routing/history';",
        put: `import { navigateToEntry } from '../routing/history';
          import { keepForm } from '@desk/decap/bridge/visits.ts';
          import { named, savedAs } from '@desk/decap/bridge/save.ts';`,
      },
      {
        // The form has been checked already, and a draft may have holes.
        find: 'if (!fieldsErrors.isEmpty()) {',
        put: 'if (false) {',
      },
      {
        find: SAVED,
        put: `const saved = savedAs(collection.get('name'), entryDraft, newSlug);
      dispatch({ ...entryPersisted(collection, serializedEntry, newSlug), saved });
      dispatch(entryLoaded(collection, named(serializedEntry.delete('isPersisting'), saved).toJS()));
      if (!entry.get('slug') && getState().entryDraft.get('key') === saved.key) {
        keepForm();
        navigateToEntry(collection.get('name'), newSlug);
      }
      const notify = () => {
        dispatch(addNotification({ message: { key: 'ui.toast.entrySaved' }, type: 'success', dismissAfter: 4000 }));
        if (assetProxies.length > 0) dispatch(loadMedia());
      };`,
      },
      {
        find: `if (entry.get('slug') !== newSlug) {
        await dispatch(loadEntry(collection, newSlug));
        navigateToEntry(collection.get('name'), newSlug);
      }`,
        put: 'return { saved, notify };',
      },
    ],
  },
  {
    module: `${CORE}/actions/editorialWorkflow.js`,
    why: 'The same for a draft to be reviewed, which was read anew at its first save too',
    changes: [
      {
        find: "import { navigateToEntry } from '../routing/history';",
        put: `import { navigateToEntry } from '../routing/history';
          import { keepForm } from '@desk/decap/bridge/visits.ts';
          import { named, savedDraft } from '@desk/decap/bridge/save.ts';`,
      },
      {
        // Whoever waits for the entry, as the offer of kept work does, waits for one that was never a draft too: its load
        // ended later and put what is published over what had just been taken back.
        find: `dispatch(unpublishedEntryRedirected(collection, slug));
        dispatch(loadEntry(collection, slug));`,
        put: `dispatch(unpublishedEntryRedirected(collection, slug));
        await dispatch(loadEntry(collection, slug));`,
      },
      {
        find: 'if (!fieldsErrors.isEmpty()) {',
        put: 'if (false) {',
      },
      {
        find: `dispatch(addNotification({
        message: {
          key: 'ui.toast.entrySaved'
        },
        type: 'success',
        dismissAfter: 4000
      }));
      dispatch(unpublishedEntryPersisted(collection, serializedEntry));
      if (entry.get('slug') !== newSlug) {
        await dispatch(loadUnpublishedEntry(collection, newSlug));
        navigateToEntry(collection.get('name'), newSlug);
      }`,
        put: `const saved = await savedDraft(collection.get('name'), entryDraft, newSlug,
        existingUnpublishedEntry ? undefined : () => backend.unpublishedEntry(getState(), collection, newSlug));
      dispatch({ ...unpublishedEntryPersisted(collection, named(serializedEntry.delete('isPersisting'), saved)), saved });
      if (saved.draft) dispatch(unpublishedEntryLoaded(collection, saved.draft));
      if (!entry.get('slug') && getState().entryDraft.get('key') === saved.key) {
        keepForm();
        navigateToEntry(collection.get('name'), newSlug);
      }
      const notify = () => dispatch(addNotification({ message: { key: 'ui.toast.entrySaved' }, type: 'success', dismissAfter: 4000 }));
      return { saved, notify };`,
      },
    ],
  },
  {
    module: `${CORE}/reducers/editorialWorkflow.js`,
    why: 'A new draft left a second one without a name',
    changes: [
      {
        find: "map.updateIn(['pages', 'ids'], List(), list => list.push(action.payload.entry.get('slug')));",
        put: `map.deleteIn(['entities', \`\${action.payload.collection}.\`]);
        map.updateIn(['pages', 'ids'], List(), list => list.push(action.payload.entry.get('slug')));`,
      },
    ],
  },
  {
    module: `${CORE}/reducers/entryDraft.js`,
    why: 'A save cleared “changed”, whatever had come since, in whichever form was on the screen',
    changes: [
      {
        find: "import { sanitizeSlug } from '../lib/urlHelper';",
        put: "import { sanitizeSlug } from '../lib/urlHelper'; import { afterPersist } from '@desk/decap/bridge/save.ts';",
      },
      {
        find: `return state.withMutations(state => {
        state.deleteIn(['entry', 'isPersisting']);
        state.set('hasChanged', false);
        if (!state.getIn(['entry', 'slug'])) {
          state.setIn(['entry', 'slug'], action.payload.slug);
        }
      });`,
        put: 'return afterPersist(state, action.saved, fromJS);',
      },
    ],
  },
  {
    module: `${CORE}/reducers/notifications.js`,
    why: 'An editor who decides not to save yet needs no message that it failed',
    changes: [
      {
        find: "import { produce } from 'immer';",
        put: "import { produce } from 'immer'; import { SaveStoppedError } from '@desk/decap/bridge/save.ts';",
      },
      {
        find: 'case NOTIFICATION_SEND:',
        put: 'case NOTIFICATION_SEND: if (action.payload.message?.details instanceof SaveStoppedError) break;',
      },
    ],
  },
  {
    module: `${CORE}/components/Editor/Editor.js`,
    why: 'One save after the other; after it only what was saved leaves the backup; after a conflict the form shows what the editor chose',
    changes: [
      {
        find: "import EditorInterface from './EditorInterface';",
        put: `import EditorInterface from './EditorInterface';
          import { formOpened, saveInTurn } from '@desk/decap/bridge/save.ts';`,
      },
      {
        find: 'const leaveMessage = t(',
        put: `formOpened(() => { this.deleteBackup(); this.props.loadEntry(this.props.collection, this.props.slug); });
    const leaveMessage = t(`,
      },
      {
        find: 'await persistEntry(collection);\n    this.deleteBackup();',
        put: 'if (!(await saveInTurn(this, store, () => this.props.persistEntry(collection)))) return;',
      },
      {
        find: `} else if (slug && hasWorkflow && !currentStatus) {
      loadEntry(collection, slug);
    }`,
        put: '}',
      },
    ],
  },
  {
    module: `${CORE}/backend.js`,
    why: 'A taken slug was made x-1 behind the editor’s back, so that file and address differed; and a save whose answer was lost became a second entry. protect.ts tells instead',
    changes: [
      {
        find: 'while (usedSlugs.includes(uniqueSlug) || ',
        put: 'while (false && ',
      },
    ],
  },
];

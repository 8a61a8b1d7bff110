import { CORE, type Patch } from './patch.ts';

/** Decap's code after an entry is saved. */
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

/** A save writes the values of the form, and the desk tracks it. */
export const savePatches: readonly Patch[] = [
  {
    module: `${CORE}/actions/entries.js`,
    why: 'Input during a save vanished: a new entry was reloaded over it. Now the form becomes that of the entry, at its address, before “saved” is reported; and it is compared with what was saved, not with what was opened. “Saved” was reported while its backup was still in the browser, until the pictures were listed: an editor who left then found it among the unsaved work',
    changes: [
      {
        find: "import { navigateToEntry } from '../routing/history';",
        put: `import { navigateToEntry } from '../routing/history';
          import { keepForm } from '@desk/decap/bridge/visits.ts';
          import { named, savedAs } from '@desk/decap/bridge/save.ts';`,
      },
      {
        // The form has been validated already, and a draft may be incomplete.
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
    why: 'The same for a draft to be reviewed, which was reloaded at its first save too',
    changes: [
      {
        find: "import { navigateToEntry } from '../routing/history';",
        put: `import { navigateToEntry } from '../routing/history';
          import { keepForm } from '@desk/decap/bridge/visits.ts';
          import { named, savedDraft } from '@desk/decap/bridge/save.ts';`,
      },
      {
        // Code that waits for the entry, such as the offer of a backup, also waits for an entry that was never a draft:
        // its load ended later and overwrote the restored backup with the published text.
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
    why: 'A new draft created a second one without a name',
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
    why: 'A save cleared “changed”, despite later input, in any form on the screen',
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
    why: 'Saves run one after the other; afterwards only saved values leave the backup; after a conflict the form shows the editor’s choice',
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
    why: 'A taken slug silently became x-1, so that file and address differed; and a save whose response was lost became a second entry. protect.ts reports it instead',
    changes: [
      {
        find: 'while (usedSlugs.includes(uniqueSlug) || ',
        put: 'while (false && ',
      },
    ],
  },
];

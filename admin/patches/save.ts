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
  {
    module: `${CORE}/reducers/notifications.js`,
    why: 'An editor who decides not to save yet needs no message that it failed',
    changes: [
      {
        find: "import { produce } from 'immer';",
        put: "import { produce } from 'immer'; import { SaveStopped } from '@desk/desk-error.ts';",
      },
      {
        find: 'case NOTIFICATION_SEND:',
        put: 'case NOTIFICATION_SEND: if (action.payload.message?.details instanceof SaveStopped) break;',
      },
    ],
  },
  {
    module: `${CORE}/components/Editor/Editor.js`,
    why: 'After a conflict the form shows what the editor chose',
    changes: [
      {
        find: "import EditorInterface from './EditorInterface';",
        put: "import EditorInterface from './EditorInterface'; import { afterSaving, setOpenForm } from '@desk/editor/open-form.ts';",
      },
      {
        find: 'const leaveMessage = t(',
        put: `setOpenForm({ reload: () => { this.deleteBackup(); this.props.loadEntry(collection, slug); } });
    const leaveMessage = t(`,
      },
      {
        find: 'await persistEntry(collection);\n    this.deleteBackup();',
        put: 'await persistEntry(collection);\n    this.deleteBackup();\n    afterSaving();',
      },
      {
        // 保存，再新建一条: React has not drawn yet that nothing is unsaved, and Decap asked whether to leave.
        find: "navigateToNewEntry(collection.get('name'));\n      duplicate && createDraftDuplicateFromEntry",
        put: "this.isSaved = true; navigateToNewEntry(collection.get('name'));\n      duplicate && createDraftDuplicateFromEntry",
      },
      {
        find: 'if (this.props.hasChanged) {\n        return leaveMessage;',
        put: 'if (this.props.hasChanged && !this.isSaved) {\n        return leaveMessage;',
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

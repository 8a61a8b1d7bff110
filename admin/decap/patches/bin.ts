import { CORE, type Patch } from './patch.ts';

const QUESTIONS = [
  'onDeleteWithUnsavedChanges',
  'onDeletePublishedEntry',
  'onDeleteUnpublishedChangesWithUnsavedChanges',
  'onDeleteUnpublishedChanges',
] as const;

/** Deletion: the question names the entry, and the entry can be restored. */
export const binPatches: readonly Patch[] = [
  {
    module: `${CORE}/components/Editor/Editor.js`,
    why: 'Decap asks whether to delete “this entry”, and no function of it lets the question name the entry',
    changes: [
      {
        find: "import EditorInterface from './EditorInterface';",
        put: "import EditorInterface from './EditorInterface'; import { aboutEntry } from '@desk/decap/bridge/pages.tsx';",
      },
      ...QUESTIONS.map((name) => ({
        find: `window.confirm(t('editor.editor.${name}'))`,
        put: `window.confirm(aboutEntry(entryDraft, t('editor.editor.${name}')))`,
      })),
    ],
  },
  {
    module: `${CORE}/components/MediaLibrary/MediaLibrary.js`,
    why: 'The same for a picture',
    changes: [
      {
        find: "window.confirm(t('mediaLibrary.mediaLibrary.onDelete'))",
        put: "window.confirm(`${selectedFile.name}\\n\\n${t('mediaLibrary.mediaLibrary.onDelete')}`)",
      },
    ],
  },
  {
    module: `${CORE}/components/App/App.js`,
    why: 'Routes for 回收站 and for tables: this Decap has no function that registers one',
    changes: [
      {
        find: "import Header from './Header';",
        put: `import Header from './Header'; import { BinRoute, TableRoute } from '@desk/decap/bridge/pages.tsx'; import { loadEntries } from '../../actions/entries';
const Bin = connect(({ collections }) => ({ collections }), { loadEntries })(
  ({ collections, loadEntries }) => _jsx(BinRoute, {
    labels: collections.map(collection => collection.get('label')).toObject(),
    reloadList: name => void loadEntries(collections.get(name)),
  }));
const Table = connect(({ collections }) => ({ collections }), { loadEntries })(
  ({ collections, loadEntries, match: { params: { name } } }) => _jsx(TableRoute, {
    name, onSaved: () => void loadEntries(collections.get(name)),
  }));`,
      },
      {
        find: '_jsx(Route, {\n            component: NotFoundPage',
        put: "_jsx(Route, { path: '/bin', component: Bin }), _jsx(Route, { path: '/table/:name', component: Table }), _jsx(Route, {\n            component: NotFoundPage",
      },
    ],
  },
];

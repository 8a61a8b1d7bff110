import { CORE, type Patch } from './patch.ts';

/** A file that cannot be parsed never opens as an empty form. */
export const repairPatches: readonly Patch[] = [
  {
    module: `${CORE}/components/Editor/Editor.js`,
    why: 'A file with invalid YAML opened as an empty form, and saving overwrote the whole file. Now its text is shown and can be corrected',
    changes: [
      {
        find: "import EditorInterface from './EditorInterface';",
        put: `import EditorInterface from './EditorInterface';
import { RepairView } from '@desk/decap/bridge/pages.tsx';
import { errorIn } from '@desk/decap/bridge/formats.ts';`,
      },
      {
        find: 'return _jsx(EditorInterface, {',
        put: `const path = entryDraft.getIn(['entry', 'path']);
    const text = entryDraft.getIn(['entry', 'raw']);
    if (path && text !== undefined && errorIn(path, text)) {
      return _jsx(RepairView, {
        path, text, slug, collection: collection.get('name'), useWorkflow: hasWorkflow,
        onRepaired: () => this.props.loadEntry(collection, slug),
      }, text);
    }
    return _jsx(EditorInterface, {`,
      },
    ],
  },
];

import { CORE, type Patch } from './patch.ts';

/** The bar above the form: one save button. */
export const toolbarPatches: readonly Patch[] = [
  {
    module: `${CORE}/components/Editor/EditorToolbar.js`,
    why: 'Every save took two presses, in a menu; a new form claimed to be saved',
    changes: [
      {
        find: "import { status } from '../../constants/publishModes';",
        put: "import { status } from '../../constants/publishModes'; import { SaveControls } from '@desk/decap/bridge/toolbar.tsx';",
      },
      {
        find: 'renderSimpleControls = () => {',
        put: `renderSimpleControls = () => {
          const { collection, canCreateNewEntry, isNewEntry, hasChanged, onPersistAndNew, onPersistAndDuplicate, onDuplicate, t } = this.props;
          const items = hasChanged || isNewEntry
            ? [['publishAndCreateNew', onPersistAndNew], ['publishAndDuplicate', onPersistAndDuplicate]]
            : [['duplicate', onDuplicate]];
          const more = (canCreateNewEntry ?? collection.get('create')) ? _jsx(ToolbarDropdown, {
            dropdownTopOverlap: "44px", dropdownWidth: "max-content",
            renderButton: () => _jsx(StyledDropdownButton, { children: '更多' }),
            children: items.map(([name, onClick]) => _jsx(DropdownItem, { label: t('editor.editorToolbar.' + name), onClick }, name)),
          }) : null;
          return _jsx(SaveControls, { ...this.props, more });
        };
        renderStockSimpleControls = () => {`,
      },
      {
        find: "children: t('editor.editorToolbar.changesSaved')",
        put: "children: this.props.isNewEntry ? '还没有保存过' : t('editor.editorToolbar.changesSaved')",
      },
    ],
  },
];

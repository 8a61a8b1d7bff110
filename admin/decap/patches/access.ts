import { CORE, type Patch } from './patch.ts';

const UI = 'decap-cms-ui-default/dist/esm';
const MARKDOWN = 'decap-cms-widget-markdown/dist/esm/MarkdownControl';

/** Accessibility: the desk on a phone, by keyboard, with a screen reader, with low vision. */
export const accessPatches: readonly Patch[] = [
  {
    module: `${UI}/styles.js`,
    why: 'The greys and the turquoise lack the contrast of WCAG AA; the desk uses the colours of the site',
    changes: [
      { find: "grayLight: '#eff0f4',", put: "grayLight: '#faf6ef'," },
      { find: "gray: '#798291',", put: "gray: '#5a4e46'," },
      { find: "grayDark: '#313d3e',", put: "grayDark: '#2b2320'," },
      // The colour of the selection and of the focus: a dark amber, so that red stays reserved for actions and errors.
      { find: "blue: '#3a69c7',", put: "blue: '#7a4a12'," },
      { find: "blueLight: '#e8f5fe',", put: "blueLight: '#f6ead2'," },
      { find: "red: '#ff003b',", put: "red: '#b80f2e'," },
      { find: "redDark: '#D60032',", put: "redDark: '#9c0d27'," },
      { find: "teal: '#17a2b8',", put: "teal: '#a11d17'," },
      { find: "tealDark: '#117888',", put: "tealDark: '#7a1510'," },
      { find: "tealLight: '#ddf5f9'", put: "tealLight: '#f8e3dc'" },
      { find: "textFieldBorder: '#dfdfe3',", put: "textFieldBorder: '#e2d8c8'," },
      { find: "controlLabel: '#5D626F',", put: "controlLabel: '#4d423a'," },
    ],
  },
  {
    module: `${CORE}/components/Editor/EditorInterface.js`,
    why: 'On a phone form and preview take turns (decaporg/decap-cms#441: the editor is 800 px wide at least)',
    changes: [
      {
        find: "import EditorToolbar from './EditorToolbar';",
        put: "import EditorToolbar from './EditorToolbar'; import { PaneSwitch, paneOnThisScreen } from '@desk/decap/bridge/access.ts';",
      },
      {
        find: 'resolveRightPane(this.state.rightPane, {',
        put: 'resolveRightPane(paneOnThisScreen(this.state.rightPane), {',
      },
      {
        find: '}, draftKey)]',
        put: '}, draftKey), previewEnabled && _jsx(PaneSwitch, { errors: fieldsErrors?.size ?? 0 })]',
      },
    ],
  },
  {
    module: `${CORE}/components/Editor/EditorPreviewPane/EditorPreviewPane.js`,
    why: 'A frame without a title (axe: frame-title)',
    changes: [
      {
        find: 'id: "preview-pane",\n        head: styleEls,\n        initialContent',
        put: 'id: "preview-pane",\n        title: "预览",\n        head: styleEls,\n        initialContent',
      },
    ],
  },
  {
    module: `${UI}/Toggle.js`,
    why: 'A switch without a state and without a name (axe: aria-required-attr, button-name)',
    changes: [
      { find: 'function Toggle({\n  id,', put: 'function Toggle({\n  id,\n  "aria-label": label,' },
      {
        find: '"aria-checked": isActive?.toString(),\n    "aria-expanded": null,',
        put: 'type: "button",\n    "aria-label": label,\n    "aria-checked": isActive === true,',
      },
    ],
  },
  {
    module: `${UI}/ListItemTopBar.js`,
    why: 'Buttons of a list’s items had no name (axe: button-name, aria-command-name)',
    changes: [
      {
        find: 'onClick: onCollapseToggle,',
        put: 'onClick: onCollapseToggle,\n      type: "button",\n      "aria-label": collapsed ? "展开这一项" : "收起这一项",\n      "aria-expanded": !collapsed,',
      },
      {
        find: 'onClick: onRemove,',
        put: 'onClick: onRemove,\n      type: "button",\n      "aria-label": "删除这一项",',
      },
    ],
  },
  {
    module: 'decap-cms-widget-list/dist/esm/ListControl.js',
    why: 'The handle for moving items had no name and did not work by keyboard; its help was English. Each key re-rendered all rows of the list, since the sensors were recreated',
    changes: [
      {
        find: 'import { DndContext, MouseSensor, TouchSensor, closestCenter,',
        put: "import { MOVE_OPTIONS, MOVING } from '@desk/decap/bridge/access.ts';\nimport { DndContext, KeyboardSensor, MouseSensor, TouchSensor, closestCenter,",
      },
      {
        find: "import { SortableContext, useSortable } from '@dnd-kit/sortable';",
        put: "import { SortableContext, sortableKeyboardCoordinates, useSortable } from '@dnd-kit/sortable';\nconst BY_KEYS = { coordinateGetter: sortableKeyboardCoordinates };",
      },
      {
        find: `const activationConstraint = {
    distance: 4
  };
  const sensors = useSensors(useSensor(MouseSensor, {
    activationConstraint
  }), useSensor(TouchSensor, {
    activationConstraint
  }));`,
        put: 'const sensors = useSensors(useSensor(MouseSensor, MOVE_OPTIONS), useSensor(TouchSensor, MOVE_OPTIONS), useSensor(KeyboardSensor, BY_KEYS));',
      },
      { find: 'items: itemsArray,', put: 'items: keys,' },
      {
        find: `const itemsArray = keys.map(key => ({
      id: key
    }));`,
        put: '',
      },
      {
        find: 'modifiers: [restrictToParentElement],',
        put: 'modifiers: [restrictToParentElement],\n      accessibility: MOVING,',
      },
      {
        find: '...attributes,\n    ...listeners,',
        put: '...attributes,\n    ...listeners,\n    "aria-label": "移动这一项",\n    "aria-roledescription": "可移动的项",',
      },
    ],
  },
  {
    module: `${UI}/Dropdown.js`,
    why: 'Choosing a filter by keyboard threw an error, and a check box was nested in a menu item (axe: nested-interactive)',
    changes: [
      {
        find: 'isActive: checked,\n    onClick: onClick,\n    children: [_jsx(StyledDropdownCheckbox, {\n      checked: checked,\n      id: id\n    }),',
        put: 'isActive: checked,\n    value: onClick,\n    role: "menuitemcheckbox",\n    "aria-checked": checked,\n    children: [_jsx("span", { className: "menu-check", "aria-hidden": true, children: checked ? "✓" : "" }),',
      },
      { find: '_jsx("span", {\n      htmlFor: id,\n', put: '_jsx("span", {\n' },
    ],
  },
  {
    module: `${MARKDOWN}/ToolbarButton.js`,
    why: 'A button nested in a menu’s button: two tab stops for one control (axe: nested-interactive)',
    changes: [
      {
        find: 'isActive,\n  disabled\n}) {',
        put: 'isActive,\n  disabled,\n  isInert = false\n}) {',
      },
      {
        find: 'isActive: isActive,\n    onClick:',
        put: '...(isInert ? { as: "span" } : { type: "button", "aria-pressed": isActive }),\n    "aria-label": isInert ? undefined : label,\n    isActive: isActive,\n    onClick:',
      },
    ],
  },
  {
    module: `${MARKDOWN}/Toolbar.js`,
    why: 'See ToolbarButton.js',
    changes: [
      {
        find: 'renderButton: () => _jsx(DropdownButton, {\n              children: _jsx(ToolbarButton, {\n                type: "headings",',
        put: 'renderButton: () => _jsx(DropdownButton, {\n              "aria-label": t(\'editor.editorWidgets.markdown.headings\'),\n              disabled: disabled,\n              children: _jsx(ToolbarButton, {\n                isInert: true,\n                type: "headings",',
      },
      {
        find: "renderButton: () => _jsx(DropdownButton, {\n              children: _jsx(ToolbarButton, {\n                label: t('editor.editorWidgets.markdown.addComponent'),",
        put: "renderButton: () => _jsx(DropdownButton, {\n              \"aria-label\": t('editor.editorWidgets.markdown.addComponent'),\n              disabled: disabled,\n              children: _jsx(ToolbarButton, {\n                isInert: true,\n                label: t('editor.editorWidgets.markdown.addComponent'),",
      },
    ],
  },
  {
    module: `${MARKDOWN}/VisualEditor.js`,
    why: 'The text had no name (axe: aria-input-field-name), and no hint explained how the Tab key leaves a list',
    changes: [
      {
        find: 'onKeyDown: handleKeyDown,\n            autoFocus: false',
        put: 'onKeyDown: handleKeyDown,\n            "aria-label": field.get("label"),\n            "aria-description": "在列表里，Tab 键缩进；先按 Esc 再按 Tab，离开正文",\n            autoFocus: false',
      },
    ],
  },
  {
    module: `${MARKDOWN}/RawEditor.js`,
    why: 'The text had no name (axe: aria-input-field-name)',
    changes: [
      {
        find: 'value: value,\n          onChange: handleChange\n        })',
        put: 'value: value,\n          "aria-label": field.get("label"),\n          onChange: handleChange\n        })',
      },
    ],
  },
  {
    module: `${MARKDOWN}/plugins/lists/events/keyDown.js`,
    why: 'The Tab key indents an item and could never leave a list: it does after Esc (WCAG 2.1.2)',
    changes: [
      {
        find: "import isHotkey from 'is-hotkey';",
        put: "import isHotkey from 'is-hotkey'; import { leavesByTab } from '@desk/decap/bridge/access.ts';",
      },
      {
        find: 'if (!editor.isListItem()) return;',
        put: "if (!editor.isListItem() || (event.key === 'Tab' && leavesByTab())) return;",
      },
    ],
  },
  {
    module: `${CORE}/components/UI/Modal.js`,
    why: 'A dialog without a name (axe: aria-dialog-name)',
    changes: [
      {
        find: 'isOpen: isOpen,\n          onRequestClose',
        put: 'isOpen: isOpen,\n          contentLabel: "图片和附件",\n          onRequestClose',
      },
    ],
  },
  {
    module: `${CORE}/components/UI/FileUploadButton.js`,
    why: 'Two tab stops, the first of which did nothing on Enter',
    changes: [{ find: "tabIndex: '0',", put: '' }],
  },
  {
    module: `${CORE}/components/MediaLibrary/MediaLibraryCard.js`,
    why: 'A picture could be chosen with the mouse only, and had no alternative text (axe: image-alt)',
    changes: [
      {
        find: 'tabIndex: "-1",',
        put: `tabIndex: "0",
      role: "button",
      "aria-pressed": isSelected === true,
      onKeyDown: event => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        onClick(event);
      },`,
      },
      { find: 'loading: "lazy",', put: 'loading: "lazy",\n          alt: "",' },
    ],
  },
  {
    module: `${CORE}/components/MediaLibrary/MediaLibraryCardGrid.js`,
    why: 'See MediaLibraryCard.js: the frame around it was a tab stop without an action',
    changes: [{ find: 'tabIndex: "0",\n    style: {', put: 'style: {' }],
  },
  {
    module: `${CORE}/components/MediaLibrary/MediaLibrarySearch.js`,
    why: 'A field without a name',
    changes: [
      {
        find: 'placeholder: placeholder,',
        put: 'placeholder: placeholder,\n      "aria-label": placeholder,',
      },
    ],
  },
  {
    module: `${CORE}/components/Collection/CollectionSearch.js`,
    why: 'A field without a name',
    changes: [
      {
        find: "placeholder: t('collection.sidebar.searchAll'),",
        put: 'placeholder: t(\'collection.sidebar.searchAll\'), "aria-label": t(\'collection.sidebar.searchAll\'), type: "search",',
      },
    ],
  },
  {
    module: `${CORE}/components/Collection/ViewStyleControl.js`,
    why: 'Colour alone showed which of the two is chosen',
    changes: [
      {
        find: 'isActive: viewStyle === VIEW_STYLE_LIST,',
        put: 'isActive: viewStyle === VIEW_STYLE_LIST, "aria-pressed": viewStyle === VIEW_STYLE_LIST,',
      },
      {
        find: 'isActive: viewStyle === VIEW_STYLE_GRID,',
        put: 'isActive: viewStyle === VIEW_STYLE_GRID, "aria-pressed": viewStyle === VIEW_STYLE_GRID,',
      },
    ],
  },
];

import type { Patch } from './patch.ts';

const CONTROL = 'decap-cms-widget-markdown/dist/esm/MarkdownControl';

/** Pasting, tables and links in the rich text editor. */
export const pastePatches: readonly Patch[] = [
  {
    module: `${CONTROL}/index.js`,
    why: 'Pasted pictures become uploads of the entry',
    changes: [
      {
        find: 'resolveWidget: resolveWidget,',
        put: 'resolveWidget: resolveWidget, onPersistMedia: this.props.onPersistMedia,',
      },
    ],
  },
  {
    module: `${CONTROL}/VisualEditor.js`,
    why: 'Pasting lost bold, flattened tables and crashed the whole desk on a picture; tables could not be created or changed',
    changes: [
      {
        find: "import withHtml from './plugins/html/withHtml';",
        put: "import { withTables, useTools } from '@desk/decap/bridge/body.ts';",
      },
      { find: 'withHtml(withReact(', put: 'withTables(withReact(' },
      {
        find: 'const [toolbarKey, setToolbarKey] = useState(0);',
        put: `const [toolbarKey, setToolbarKey] = useState(0);
  const tools = useTools(editor, {
    toSlate: markdown => markdownToSlate(markdown, {
      voidCodeBlock: !!codeBlockComponent,
      remarkPlugins: getRemarkPlugins(),
    }),
    persistMedia: file => props.onPersistMedia(file, { field }),
  });`,
      },
      {
        find: "toggleLink(editor, t('editor.editorWidgets.markdown.linkPrompt'));\n    ReactEditor.focus(editor);",
        put: 'tools.onLink();',
      },
      {
        find: 'function handleBlockClick(format) {',
        put: 'function handleBlockClick(format) { if (tools.isInTable) return;',
      },
      {
        find: 'function handleKeyDown(event) {',
        put: `function handleKeyDown(event) {
    if (tools.onKeyDown(event)) return;`,
      },
      {
        find: `_jsx(EditorControlBar, {
        children: _jsx(Toolbar, {`,
        put: `_jsxs(EditorControlBar, {
        ...tools.bar,
        children: [_jsx(Toolbar, {
          onTableClick: tools.onTable, onPhotosClick: tools.onPhotos,
          onLawClick: tools.onLaw,`,
      },
      {
        // It was remounted whenever the caret had moved, which closed the menu that an editor was just opening.
        find: '}, toolbarKey)',
        put: "}, 'toolbar'), tools.panel]",
      },
      {
        find: 'renderLeaf: renderLeaf,',
        put: 'renderLeaf: renderLeaf, onPaste: tools.onPaste, onDrop: tools.onDrop,',
      },
    ],
  },
  {
    module: `${CONTROL}/Toolbar.js`,
    why: 'Buttons for tables and articles of law, and one for photographs, which took four presses in a menu and a library',
    changes: [
      {
        find: "isVisible('bulleted-list') && _jsx(ToolbarButton, {",
        put: `this.props.onPhotosClick && _jsx(ToolbarButton, {
          type: "photos", label: "照片", icon: "media", onClick: this.props.onPhotosClick, disabled: disabled
        }), isVisible('bulleted-list') && _jsx(ToolbarButton, {`,
      },
      {
        find: '}), showEditorComponents && _jsx(ToolbarDropdownWrapper, {',
        put: `}), this.props.onTableClick && _jsx(ToolbarButton, {
          type: "table", label: "表格", icon: "grid", onClick: this.props.onTableClick, disabled: disabled
        }), this.props.onLawClick && _jsx(ToolbarButton, {
          type: "law", label: "条文", icon: "scroll", onClick: this.props.onLawClick, disabled: disabled
        }), showEditorComponents && _jsx(ToolbarDropdownWrapper, {`,
      },
    ],
  },
  {
    module: 'decap-cms-widget-markdown/dist/esm/serializers/remarkSlate.js',
    why: 'A line break in a table’s cell was shown as the letters <br>',
    changes: [
      {
        find: "import map from 'lodash/map';",
        put: "import map from 'lodash/map'; import { readCellBreaks } from '@desk/decap/bridge/body-text.ts';",
      },
      {
        find: "case 'tableCell':\n        {",
        put: "case 'tableCell':\n        { if (node.type === 'tableCell') nodes = readCellBreaks(nodes);",
      },
    ],
  },
  {
    module: 'decap-cms-widget-markdown/dist/esm/serializers/slateRemark.js',
    why: 'A line break in a cell ended the table',
    changes: [
      {
        find: "import u from 'unist-builder';",
        put: "import u from 'unist-builder'; import { writeCellBreaks } from '@desk/decap/bridge/body-text.ts';",
      },
      {
        find: "case 'table-cell':\n        {",
        put: "case 'table-cell':\n        { if (node.type === 'table-cell') children = writeCellBreaks(children);",
      },
    ],
  },
];

import type { Patch } from './patch.ts';

const MARKDOWN = 'decap-cms-widget-markdown/dist/esm';

/** The rich text editor returns a body unchanged, except for the edited parts. */
export const roundTripPatches: readonly Patch[] = [
  {
    module: `${MARKDOWN}/MarkdownControl/index.js`,
    why: 'Rich text opens when the module that preserves bytes has been loaded; until then a placeholder can take the focus',
    changes: [
      {
        find: "import VisualEditor from './VisualEditor';",
        put: "import VisualEditor from './VisualEditor'; import { BodyStandIn, richText } from '@desk/decap/bridge/body.ts';",
      },
      {
        find: 'this.state = {',
        put: 'this.state = { isOpen: richText() !== undefined,',
      },
      {
        find: "return mode === 'rich_text' ? visualEditor : rawEditor;",
        put: `if (mode !== 'rich_text') return rawEditor;
          if (this.state.isOpen) return visualEditor;
          return _jsx(BodyStandIn, {
            label: field.get('label'), value: value ?? '', onChange,
            onOpen: (hasFocus, goesOn) => this.setState({ isOpen: true, pendingFocus: hasFocus, goesOn }),
            onFail: () => this.setState({ mode: 'raw' }),
          });`,
      },
      {
        find: 'isDisabled: isDisabled\n      })',
        put: 'isDisabled: isDisabled,\n        goesOn: this.state.goesOn && pendingFocus\n      })',
      },
    ],
  },
  {
    module: `${MARKDOWN}/MarkdownControl/VisualEditor.js`,
    why: 'The first key rewrote the whole body: other bullets, lost footnotes, task lists and alignments (decaporg/decap-cms#7158)',
    changes: [
      {
        find: "import Toolbar from './Toolbar';",
        put: "import Toolbar from './Toolbar'; import { richText } from '@desk/decap/bridge/body.ts';",
      },
      {
        find: `useState(props.value ? markdownToSlate(props.value, {
    voidCodeBlock: !!codeBlockComponent,
    remarkPlugins: getRemarkPlugins()
  }) : emptyValue);`,
        put: `useState(() => body.nodes.length > 0 ? body.nodes : emptyValue);`,
      },
      {
        // If the editor typed into the placeholder, the caret goes behind that text; in an existing text it goes to the
        // start.
        find: 'ReactEditor.focus(editor);\n      props.pendingFocus();',
        put: `if (props.goesOn) { const at = SlateEditor.end(editor, []); editor.selection = { anchor: at, focus: at }; }
      ReactEditor.focus(editor);
      props.pendingFocus();`,
      },
      {
        find: 'const [editorValue, setEditorValue]',
        put: `const body = useMemo(() => {
    const options = { voidCodeBlock: !!codeBlockComponent, remarkPlugins: getRemarkPlugins() };
    return richText().openBody(props.value ?? '', {
      toSlate: markdown => markdownToSlate(markdown, options),
      toMarkdown: nodes => slateToMarkdown(nodes, options),
    });
  }, []);
  const [editorValue, setEditorValue]`,
      },
      {
        find: `onChange(slateToMarkdown(newValue, {
        voidCodeBlock: !!codeBlockComponent,
        remarkPlugins: getRemarkPlugins()
      }));`,
        put: 'onChange(body.write(newValue));',
      },
    ],
  },
  {
    module: `${MARKDOWN}/MarkdownControl/VisualEditor.js`,
    why: 'Shows and repairs, below the text, what readers would see as typed',
    changes: [
      {
        find: "import defaultEmptyBlock from './plugins/blocks/defaultEmptyBlock';",
        put: "import defaultEmptyBlock from './plugins/blocks/defaultEmptyBlock'; import { BodyRepairs } from '@desk/decap/bridge/body.ts';",
      },
      {
        find: `onClick: handleClickBelowDocument
          })]
        })
      })`,
        put: `onClick: handleClickBelowDocument
          })]
        })
      }), _jsx(BodyRepairs, { value: props.value ?? '', editor, body })`,
      },
    ],
  },
  {
    module: `${MARKDOWN}/MarkdownControl/RawEditor.js`,
    why: 'Shows and repairs, below the source, what readers would see as typed',
    changes: [
      {
        find: "import { withHistory } from 'slate-history';",
        put: "import { withHistory } from 'slate-history'; import { BodyRepairs } from '@desk/decap/bridge/body.ts';",
      },
      {
        find: `value: value,
          onChange: handleChange
        })
      })`,
        put: `value: value,
          onChange: handleChange
        })
      }), _jsx(BodyRepairs, { value: props.value ?? '', editor })`,
      },
    ],
  },
  {
    module: `${MARKDOWN}/MarkdownControl/RawEditor.js`,
    why: 'Source mode reported a change for each movement of the caret',
    changes: [
      {
        find: `onChange(value.map(line => line.children[0].text).join('\\n'));
    setValue(value);`,
        put: `const text = value.map(line => line.children[0].text).join('\\n');
    if (text !== (props.value ?? '')) onChange(text);
    setValue(value);`,
      },
    ],
  },
  {
    module: `${MARKDOWN}/serializers/remarkSlate.js`,
    why: 'Lists lost whether their items are separated by blank lines',
    changes: [
      { find: 'start: node.start', put: 'start: node.start, spread: node.spread' },
      {
        find: `const children = isEmpty(nodes) ? [createBlock('paragraph')] : nodes;
          return createBlock(typeMap[node.type], children);`,
        put: `const children = isEmpty(nodes) ? [createBlock('paragraph')] : nodes;
          return createBlock(typeMap[node.type], children, { data: { spread: node.spread } });`,
        times: 2,
      },
    ],
  },
  {
    module: `${MARKDOWN}/serializers/slateRemark.js`,
    why: 'Nested lists were split, tables lost their alignment, \\| in cells its backslash; a leading --- emptied the body',
    changes: [
      {
        find: "import u from 'unist-builder';",
        put: "import u from 'unist-builder'; import { toMarkdownBlock } from '@desk/decap/bridge/body-text.ts';",
      },
      {
        find: "const blockTypes = ['paragraph',",
        put: "const blockTypes = ['thematic-break', 'paragraph',",
      },
      {
        find: 'return u(typeMap[node.type], children);',
        put: 'return toMarkdownBlock(typeMap[node.type], node, children);',
      },
      {
        find: "start: get(node.data, 'start') || 1",
        put: "start: get(node.data, 'start') ?? 1, spread: get(node.data, 'spread') === true",
      },
    ],
  },
  {
    module: `${MARKDOWN}/serializers/index.js`,
    why: 'Lists begin with the marker that our handbook teaches, so that an edit in one leaves its other lines unchanged',
    changes: [
      { find: "bullet: '*',", put: "bullet: '-'," },
      { find: "rule: '-'", put: "rule: '-', ruleSpaces: false" },
    ],
  },
  {
    module: `${MARKDOWN}/MarkdownControl/components/Shortcode.js`,
    why: 'An existing block is collapsed, so that the text can be read; its errors are shown; no button could delete it',
    changes: [
      {
        find: 'fromJS(omit(plugin, fieldKeys)), [plugin]);',
        put: "fromJS(omit(plugin, fieldKeys)).set('collapsed', element.data.shortcodeNew === false && !plugin?.isOpen), [plugin]);",
      },
      {
        find: 'isSelected: isSelected\n    }), children]',
        put: `isSelected: isSelected
    }), _jsx("p", { className: "desk-block-warning", role: "status", children: plugin?.warning?.(value?.toJS() ?? {}) }),
    _jsx("button", {
      type: "button",
      className: "desk-block-delete",
      onClick: event => {
        event.stopPropagation();
        Transforms.removeNodes(editor, { at: ReactEditor.findPath(editor, element) });
      },
      children: "删掉" + (plugin?.label ?? "这一块")
    }), children]`,
      },
    ],
  },
  {
    module: 'decap-cms-widget-object/dist/esm/ObjectControl.js',
    why: 'A collapsed block summarises its contents',
    changes: [
      {
        find: "const summary = field.get('summary');",
        put: `const describe = field.get('describe');
    if (describe) return describe(value?.toJS?.() ?? {});
    const summary = field.get('summary');`,
      },
    ],
  },
  {
    module: `${MARKDOWN}/MarkdownControl/Toolbar.js`,
    why: 'The menu had blocks by code point, and code blocks, which rich text then hides',
    changes: [
      {
        find: 'plugins.toList().sortBy(plugin => plugin.label)',
        put: 'plugins.toList().filter(({ id }) => id !== undefined).sortBy(({ order }) => order)',
      },
    ],
  },
  {
    module: `${MARKDOWN}/MarkdownControl/plugins/shortcodes/insertShortcode.js`,
    why: 'A block inserted within a sentence split it in two, and within a list or table it broke that; now it is inserted after them',
    changes: [
      {
        find: '  Transforms.insertNodes(editor, nodeData);',
        put: `  const { selection, children } = editor;
  const at = [selection ? Range.end(selection).path[0] + 1 : children.length];
  Transforms.insertNodes(editor, nodeData, { at, select: true });`,
      },
    ],
  },
];

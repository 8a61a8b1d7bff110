import { CORE, type Patch } from './patch.ts';

const EDITOR = `${CORE}/components/Editor`;

/** The form: validated with the whole model before it is saved, errors beside their fields, character counts. */
export const validationPatches: readonly Patch[] = [
  {
    module: `${EDITOR}/EditorInterface.js`,
    why: 'Decap checks only presence and patterns, and does not show where: 保存 checks as the build does, and goes to the first error',
    changes: [
      {
        find: "import EditorControlPane from './EditorControlPane/EditorControlPane';",
        put: "import EditorControlPane from './EditorControlPane/EditorControlPane'; import { checkForm } from '@desk/decap/bridge/form.tsx';",
      },
      {
        find: 'this.controlPaneRef.validate();\n    this.props.onPersist({',
        put: 'if (!(await checkForm())) return;\n    this.props.onPersist({',
      },
      {
        find: 'this.controlPaneRef.validate();\n    this.props.onPublish({',
        put: 'if (!(await checkForm())) return;\n    this.props.onPublish({',
      },
    ],
  },
  {
    module: `${EDITOR}/EditorControlPane/EditorControlPane.js`,
    why: 'Our check needs the form that is on the screen; fields for technicians are in a group of their own',
    changes: [
      {
        find: "import EditorControl from './EditorControl';",
        put: `import EditorControl from './EditorControl';
          import { store } from '../../../redux';
          import { formHidden, formShown, OpenPoints, groupTechnical } from '@desk/decap/bridge/form.tsx';`,
      },
      {
        find: 'childRefs = {};',
        put: `childRefs = {};
          componentDidMount() { formShown(this, store); }
          componentWillUnmount() { formHidden(this); }`,
      },
      {
        find: 'return _jsxs(ControlPaneContainer, {\n      children: [locales &&',
        put: 'return _jsxs(ControlPaneContainer, {\n      children: [_jsx(OpenPoints, {}), locales &&',
      },
      {
        find: "fields.filter(f => f.get('widget') !== 'hidden').map((field, i) => {",
        put: "groupTechnical(fields.filter(f => f.get('widget') !== 'hidden').map((field, i) => {",
      },
      { find: '}, key);\n      })]', put: '}, key);\n      }))]' },
    ],
  },
  {
    module: `${EDITOR}/EditorControlPane/Widget.js`,
    why: 'Leaving a field checked its pattern; now the model validates and normalises the input',
    changes: [
      {
        find: "import { getRemarkPlugins } from '../../../lib/registry';",
        put: "import { getRemarkPlugins } from '../../../lib/registry'; import { fieldLeft } from '@desk/decap/bridge/form.tsx';",
      },
      {
        find: `if (this.props.field.has('pattern') && !isEmpty(this.getValidateValue())) {
      this.validate();
    }`,
        put: 'fieldLeft(this);',
      },
    ],
  },
  {
    module: `${EDITOR}/EditorControlPane/EditorControl.js`,
    why: 'Errors were small, beside the label, not linked to the input, and vanished on the first key; now they stay until fixed, and texts count their characters',
    changes: [
      {
        find: "import Widget from './Widget';",
        put: "import Widget from './Widget'; import { FieldCount, FieldErrors, SearchNote } from '@desk/decap/bridge/form.tsx';",
      },
      {
        find: 'this.props.clearFieldErrors(this.uniqueFieldId); // We are deleting errors for this field only.',
        put: '',
      },
      {
        find: `errors && _jsx(ControlErrorsList, {
            children: errors.map(error => error.message && typeof error.message === 'string' && _jsx("li", {
              children: error.message
            }, error.message.trim().replace(/[^a-z0-9]+/gi, '-')))
          })]
        }), _jsx(Widget, {`,
        put: `_jsx(FieldCount, { field, value })]
        }), _jsx(FieldErrors, { id: this.uniqueFieldId, errors, hasHint: Boolean(fieldHint) }), _jsx(Widget, {`,
      },
      {
        // The English name of the widget, as a label on an element that must not have one.
        find: `"aria-label": t('editor.editorControl.field.widgetLabel', {
          widgetLabel: widgetName
        }),`,
        put: '',
      },
      {
        find: 'fieldHint && _jsx(ControlHint, {',
        put: '_jsx(SearchNote, { field, value }), fieldHint && _jsx(ControlHint, { id: `${this.uniqueFieldId}-hint`,',
      },
    ],
  },
];

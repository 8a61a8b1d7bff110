import type { Patch } from './patch.ts';

/** Fields that do not disturb typing, with an input method too. */
export const inputPatches: readonly Patch[] = [
  {
    module: 'decap-cms-widget-string/dist/esm/StringControl.js',
    why: 'On each render of the form, the caret jumped to the last input (decaporg/decap-cms#3578, #4539 wanted that only after typing): a selection made by Tab was not replaced, and on iPhones a field that was left took the focus back',
    changes: [
      {
        find: `componentDidUpdate() {
    if (this._el && this._el.selectionStart !== this._sel) {`,
        put: `componentDidUpdate(before) {
    if (before.value === this.props.value || document.activeElement !== this._el) return;
    if (this._el.value === this._typed && this._el.selectionStart !== this._sel) {`,
      },
      {
        find: 'this._sel = e.target.selectionStart;',
        put: 'this._sel = e.target.selectionStart; this._typed = e.target.value;',
      },
    ],
  },
  {
    module: 'decap-cms-core/dist/esm/components/Editor/EditorControlPane/Widget.js',
    why: 'While any picture was loading, fields were not re-rendered: input vanished, for good if the picture never loaded',
    changes: [
      {
        find: 'if (this.props.isLoadingAsset && nextProps.isLoadingAsset) return false;',
        put: 'if (this.props.isLoadingAsset && nextProps.isLoadingAsset && this.props.value === nextProps.value) return false;',
      },
    ],
  },
  {
    module: 'decap-cms-widget-list/dist/esm/ListControl.js',
    why: 'Tags were rewritten during typing, which swallowed a comma before a space and disturbs an input method; only ASCII commas separated them',
    changes: [
      {
        find: "import { List, Map, fromJS } from 'immutable';",
        put: "import { List, Map, fromJS } from 'immutable'; import { splitTags } from '@desk/decap/bridge/access.ts';",
      },
      { find: "return stringValue.replace(/,([^\\s]|$)/g, ', $1');", put: 'return stringValue;' },
      { find: "stringValue = value.join(',');", put: "stringValue = value.join('、');" },
      {
        // A collapsed item of a list was labelled `List [ "入会", "加入工会" ]`, or `入会 · ` with an empty second field.
        find: "item.set('fields.label', label)",
        put: "item.map(part => (List.isList(part) ? part.join('、') : part)).set('fields.label', label)",
      },
      {
        find: "compileStringTemplate(summary, null, '', data)",
        put: "compileStringTemplate(summary, null, '', data).replace(/ · $/, '')",
      },
      {
        find: `const oldValue = this.state.value;
    const newValue = e.target.value.trim();
    const listValue = newValue ? newValue.split(',') : [];
    if (newValue.match(/,$/) && oldValue.match(/, $/)) {
      listValue.pop();
    }
    const parsedValue = this.valueToString(listValue);
    this.setState({
      value: parsedValue
    });
    onChange(List(listValue.map(val => val.trim())));`,
        put: 'this.setState({ value: e.target.value }); onChange(List(splitTags(e.target.value)));',
      },
      {
        find: "const listValue = e.target.value.split(',').map(el => el.trim()).filter(el => el);",
        put: 'const listValue = splitTags(e.target.value);',
      },
    ],
  },
  ...[
    'decap-cms-widget-select/dist/esm/SelectControl.js',
    'decap-cms-widget-relation/dist/esm/RelationControl.js',
  ].map((module) => ({
    module,
    why: 'A list opens as the finger is lifted and scrolled itself into view before the click came, which then chose the item below it',
    changes: [
      {
        find: "import { reactSelectStyles } from 'decap-cms-ui-default';",
        put: "import { reactSelectStyles } from 'decap-cms-ui-default'; import { revealMenu } from '@desk/decap/bridge/access.ts';",
      },
      {
        find: 'onFocus: setActiveStyle,',
        put: 'menuShouldScrollIntoView: false, onMenuOpen: revealMenu, onFocus: setActiveStyle,',
      },
    ],
  })),
];

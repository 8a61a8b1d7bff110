import type { Patch } from './patch.ts';

/** The editor of bodies. */
export const bodyPatches: readonly Patch[] = [
  {
    module: 'decap-cms-widget-markdown/dist/esm/MarkdownControl/index.js',
    why: 'Rich text writes footnotes, task lists and aligned tables back as something else: such a body opens as source',
    changes: [
      {
        find: "import VisualEditor from './VisualEditor';",
        put: "import VisualEditor from './VisualEditor'; import { refusesRichText, safeMode } from '@desk/markdown/fragile.ts';",
      },
      {
        find: "localStorage.getItem(MODE_STORAGE_KEY) ?? 'rich_text';",
        put: "safeMode(props.value, localStorage.getItem(MODE_STORAGE_KEY) ?? 'rich_text');",
      },
      {
        find: 'handleMode = mode => {',
        put: `handleMode = mode => {
          if (mode === 'rich_text' && refusesRichText(this.props.value)) {
            this.setState(({ refusals = 0 }) => ({ refusals: refusals + 1 }));
            return;
          }`,
      },
      {
        // The switch keeps a state of its own; made anew, it shows 源码 again.
        find: 'const rawEditor = _jsx("div", {',
        put: 'const rawEditor = _jsx("div", { key: this.state.refusals,',
      },
    ],
  },
  {
    module: 'decap-cms-widget-markdown/dist/esm/MarkdownControl/plugins/html/withHtml.js',
    why: 'Pasting text with a picture crashed the whole desk; such pictures lie on other hosts, so they are left out. Word’s bold is kept',
    changes: [
      { find: 'IMG: el => {', put: 'IMG: el => { return null;' },
      {
        find: 'const TEXT_TAGS = {',
        put: 'const TEXT_TAGS = { B: el => (/^(?:normal|400)$/.test(el.style.fontWeight) ? {} : { bold: true }),',
      },
    ],
  },
  {
    module: 'decap-cms-widget-markdown/dist/esm/MarkdownControl/VisualEditor.js',
    why: 'Chinese labels',
    changes: [{ find: "label: 'Code Block',", put: "label: '代码块'," }],
  },
];

import type { Patch } from './patch.ts';

/** The editor of bodies. */
export const bodyPatches: readonly Patch[] = [
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

import type { Patch } from './patch.ts';

/** The body editor. */
export const bodyPatches: readonly Patch[] = [
  {
    module: 'decap-cms-widget-markdown/dist/esm/MarkdownControl/VisualEditor.js',
    why: 'Chinese labels',
    changes: [{ find: "label: 'Code Block',", put: "label: '代码块'," }],
  },
];

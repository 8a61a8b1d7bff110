import type { Patch } from './patch.ts';

/** What react-select says and reads aloud, of which Decap sets nothing. */
const SELECT_TEXTS = `noOptionsMessage: () => '没有可选的内容',
  screenReaderStatus: ({ count }) => \`有 \${count} 项可选\`,
  ariaLiveMessages: {
    guidance: () => '用上下键选择，按回车确定',
    onFocus: ({ label }) => label ?? '',
    onFilter: ({ resultsMessage }) => resultsMessage,
    onChange: ({ label }) => (label ? \`已选\${label}\` : ''),
  },`;

/** Words that Decap does not let a locale set. */
export const chinesePatches: readonly Patch[] = [
  {
    module: 'decap-cms-widget-relation/dist/esm/RelationControl.js',
    why: 'Chinese messages; opening an entry with a 法条 block marked it as changed, for metadata that no preview of ours reads',
    changes: [
      {
        find: "loadingMessage: () => 'Loading options…',",
        put: `loadingMessage: () => '正在读取……', ${SELECT_TEXTS}`,
      },
      { find: 'this.triggerInitialOnChange(value, options);', put: '' },
    ],
  },
  {
    module: 'decap-cms-widget-select/dist/esm/SelectControl.js',
    why: 'Chinese messages',
    changes: [{ find: 'placeholder: ""', put: `${SELECT_TEXTS} placeholder: ""` }],
  },
  {
    module: 'decap-cms-widget-list/dist/esm/ListControl.js',
    why: 'Chinese messages',
    changes: [{ find: "`No ${labelField.get('name')}`", put: "'（还没填写）'" }],
  },
];

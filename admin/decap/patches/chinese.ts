import { CORE, type Patch } from './patch.ts';

/** The texts that react-select shows and announces; Decap sets none of them. */
const SELECT_TEXTS = `noOptionsMessage: () => '没有可选的内容',
  screenReaderStatus: ({ count }) => \`有 \${count} 项可选\`,
  ariaLiveMessages: {
    guidance: () => '用上下键选择，按回车确定',
    onFocus: ({ label }) => label ?? '',
    onFilter: ({ resultsMessage }) => resultsMessage,
    onChange: ({ label }) => (label ? \`已选\${label}\` : ''),
  },`;

/** Texts that a locale of Decap cannot set. */
export const chinesePatches: readonly Patch[] = [
  {
    module: 'decap-cms-widget-relation/dist/esm/RelationControl.js',
    why: 'Chinese messages; opening an entry with a 法条 block marked it as changed, because of metadata that none of our previews reads',
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
  {
    module: 'react-select/dist/index-641ee5b8.esm.js',
    why: 'The button that removes one choice was labelled Remove, and no option sets the label',
    changes: [
      {
        find: `'aria-label': "Remove ".concat(children || 'option')`,
        put: "'aria-label': `移除${typeof children === 'string' ? children : data.label ?? ''}`",
      },
    ],
  },
  {
    module: `${CORE}/components/UI/ErrorBoundary.js`,
    why: 'It led editors to an English form on GitHub; now they copy the error report for a colleague',
    changes: [
      {
        find: `_jsx("a", {
          href: buildIssueUrl({
            title: errorTitle,
            config: this.props.config
          }),
          target: "_blank",
          rel: "noopener noreferrer",
          "data-testid": "issue-url",
          children: t('ui.errorBoundary.reportIt')
        })`,
        put: `_jsx(CopyButton, {
          onClick: () => navigator.clipboard?.writeText(errorMessage),
          children: t('ui.errorBoundary.reportIt')
        })`,
      },
      {
        find: `_jsx("p", {
        children: t('ui.errorBoundary.privacyWarning').split('\\n').map((item, index) => _jsxs(_Fragment, {
          children: [_jsx(PrivacyWarning, {
            children: item
          }, index), _jsx("br", {})]
        }))
      }), `,
        put: '',
      },
    ],
  },
];

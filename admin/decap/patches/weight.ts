import { CORE, type Patch } from './patch.ts';

/** Code that every visit to the desk would load and nothing here uses. */
export const weightPatches: readonly Patch[] = [
  {
    module: `${CORE}/actions/config.js`,
    why: 'A second YAML parser, for a config.yml that we do not have',
    changes: [
      { find: "import yaml from 'yaml';", put: '' },
      {
        find: `yaml.parse(data, {
    maxAliasCount: -1,
    prettyErrors: true,
    merge: true
  });`,
        put: 'JSON.parse(data);',
      },
    ],
  },
  {
    module: `${CORE}/components/UI/ErrorBoundary.js`,
    why: 'The same YAML parser, for a report on GitHub that nothing links to any more',
    changes: [
      { find: "import yaml from 'yaml';", put: '' },
      { find: 'yaml.stringify(config)', put: 'JSON.stringify(config)' },
    ],
  },
  {
    module: `${CORE}/components/Editor/EditorControlPane/EditorControl.js`,
    why: 'A Markdown parser for hints, which are plain sentences here',
    changes: [
      { find: "import ReactMarkdown from 'react-markdown';", put: '' },
      { find: "import gfm from 'remark-gfm';", put: '' },
      {
        find: `_jsx(ReactMarkdown, {
            remarkPlugins: [gfm],
            allowedElements: ['a', 'strong', 'em', 'del'],
            unwrapDisallowed: true,
            components: {
              // eslint-disable-next-line no-unused-vars
              a: ({
                node,
                ...props
              }) => _jsx("a", {
                ...props,
                target: "_blank",
                rel: "noopener noreferrer",
                style: {
                  color: 'inherit'
                }
              })
            },
            children: fieldHint
          })`,
        put: 'fieldHint',
      },
    ],
  },
  {
    module: 'decap-cms-widget-markdown/dist/esm/serializers/index.js',
    why: 'An HTML parser and serialiser, for a paste and a preview that ours replace: nothing calls the two functions that use them',
    changes: [
      {
        find: `import remarkToRehype from 'remark-rehype';
import rehypeToHtml from 'rehype-stringify';
import htmlToRehype from 'rehype-parse';
import rehypeToRemark from 'rehype-remark';
import rehypeRemoveComments from 'rehype-remove-comments';
import remarkToRehypeShortcodes from './remarkRehypeShortcodes';
import rehypePaperEmoji from './rehypePaperEmoji';
`,
        put: '',
      },
    ],
  },
];

import { CORE, type Replacement } from './patch.ts';

/** Modules replaced as a whole: unused weight, and code that our policy forbids. */
export const REPLACEMENTS: readonly Replacement[] = [
  {
    module: `${CORE}/routing/history.js`,
    why: 'Back stopped working after two entries: history counts a listener that is removed twice as two. Ours does not count, and can return to the page above (desk-history.ts). A copy replaced its original in the history',
    marks: [
      'const history = createHashHistory();',
      'return history.push(`/collections/${collectionName}`);',
      'return history.replace(`/collections/${collectionName}/new`);',
      'return history.replace(`/collections/${collectionName}/entries/${slug}`);',
    ],
    code: `import { createLocation, createPath } from 'history';
      import { DeskHistory, countVisit } from '@desk/decap/bridge/visits.ts';
      export const history = new DeskHistory({ createLocation, createPath });
      history.listen(countVisit);
      export const navigateToCollection = collection => history.push('/collections/' + collection);
      export const navigateToNewEntry = collection => history.push('/collections/' + collection + '/new');
      export const navigateToEntry = (collection, slug) => history.replace('/collections/' + collection + '/entries/' + slug);`,
  },
  {
    module: `${CORE}/constants/configSchema.js`,
    why: 'AJV compiles schemas with eval, which our policy forbids (https://github.com/decaporg/decap-cms/issues/2138); our config is checked by types and tests instead',
    marks: ["import AJV from 'ajv';", 'export function validateConfig(config) {'],
    code: 'export function validateConfig() {}',
  },
  {
    module: `${CORE}/lib/imageTransformations.js`,
    why: 'Pictures are re-encoded by the browser itself (media.ts); this would bring 760 KB of WebAssembly',
    marks: ["import('@jsquash/webp')", 'export function getMediaProcessingConfig(config, field) {'],
    code: `export const getMediaProcessingConfig = () => undefined;
      export const getMediaProcessingFileName = name => name;
      export const shouldTransformImage = () => false;
      export const transformImage = (file, path) => [{ file, path }];`,
  },
  {
    module: `${CORE}/formats/formats.js`,
    why: 'Saving rewrote the whole front matter: dates and 007 changed their type, comments and order were lost, a leading --- emptied the body. Ours parses YAML 1.2 and writes only what was changed; gray-matter, TOML (with eval) and a second YAML parser are left out',
    marks: [
      'export function resolveFormat(collection, entry) {',
      'export function getFormatExtensions() {',
    ],
    code: `import { formatFor } from '@desk/decap/bridge/formats.ts';
      export const getFormatExtensions = () => ({ frontmatter: 'md', yml: 'yml' });
      export const resolveFormat = (collection, entry) => formatFor(collection.get('name'), entry);`,
  },
  {
    module: 'decap-cms-widget-markdown/dist/esm/MarkdownPreview.js',
    why: 'Our previews show bodies as the site does; nothing uses Decap’s, which includes a sanitiser and a Markdown pipeline of its own',
    marks: ["import DOMPurify from 'dompurify';", 'export default MarkdownPreview;'],
    code: 'export default () => null;',
  },
];

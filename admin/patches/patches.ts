/** One change of a module that we do not own. */
export interface Patch {
  /** The end of the module's path. */
  module: string;
  /** Why, with a link where it is a known bug. */
  why: string;
  changes: readonly Change[];
}

interface Change {
  find: string;
  put: string;
  /** How often `find` stands in the source; the build stops at any other count. Default: 1. */
  times?: number;
}

const CORE = 'decap-cms-core/dist/esm';
/** What react-select says and reads aloud, of which Decap sets nothing. */
const SELECT_TEXTS = `noOptionsMessage: () => '没有可选的内容',
  screenReaderStatus: ({ count }) => \`有 \${count} 项可选\`,
  ariaLiveMessages: {
    guidance: () => '用上下键选择，按回车确定',
    onFocus: ({ label }) => label ?? '',
    onFilter: ({ resultsMessage }) => resultsMessage,
    onChange: ({ label }) => (label ? \`已选\${label}\` : ''),
  },`;

export const PATCHES: readonly Patch[] = [
  {
    module: `${CORE}/actions/mediaLibrary.js`,
    why: '合影 照片（1）.jpg would become 1-.jpg (decaporg/decap-cms#247, #857), so uploads are renamed first; Chinese messages',
    changes: [
      {
        find: "import { currentBackend } from '../backend';",
        put: "import { currentBackend } from '../backend'; import { prepareUpload } from '@desk/media';",
      },
      {
        find: 'const fileName = sanitizeSlug(file.name.toLowerCase(), state.config.slug);',
        put: `file = await prepareUpload(file);
    if (!file) return;
    const fileName = sanitizeSlug(file.name.toLowerCase(), state.config.slug);`,
      },
      {
        find: '`${existingFile.name} already exists. Do you want to replace it?`',
        put: '`媒体库里已有 ${existingFile.name}，要替换它吗？`',
      },
      { find: '`Failed to persist media: ${error}`', put: '`上传失败：${error}`' },
      {
        find: '`Failed to delete media: ${error.message}`',
        put: '`删除文件失败：${error.message}`',
        times: 2,
      },
    ],
  },
  {
    module: `${CORE}/components/Editor/Editor.js`,
    why: 'The backup of an existing entry was offered and then overwritten by the load that ended later (decaporg/decap-cms#5055, #5470, #6989)',
    changes: [
      {
        find: 'retrieveLocalBackup(collection, slug);\n    if (newEntry) {',
        put: 'if (newEntry) { retrieveLocalBackup(collection, slug);',
      },
      {
        find: '} else {\n      loadEntry(collection, slug);\n    }\n    const leaveMessage',
        put: '} else { loadEntry(collection, slug).then(() => retrieveLocalBackup(collection, slug)); }\n    const leaveMessage',
      },
    ],
  },
  {
    module: `${CORE}/components/UI/Notifications.js`,
    why: 'A refusal lists entries and what to do: eight seconds are too short to read it. It stays until it is closed; Chinese labels',
    changes: [
      {
        find: 'autoClose: notification.dismissAfter,',
        put: "autoClose: notification.type === 'error' ? false : notification.dismissAfter,",
      },
      {
        find: 'if (notification.dismissAfter) {',
        put: "if (notification.dismissAfter && notification.type !== 'error') {",
      },
      {
        find: 'position: "top-right",',
        put: `"aria-label": "通知", position: "top-right",
          closeButton: ({ closeToast }) => _jsx("button", { type: "button", "aria-label": "关闭", onClick: closeToast,
            className: "Toastify__close-button Toastify__close-button--colored", children: "✕" }),`,
      },
    ],
  },
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
    module: 'decap-cms-widget-relation/dist/esm/RelationCache.js',
    why: 'Its cache lives as long as the page: a troupe just created could not be chosen until the editor reloaded',
    changes: [{ find: 'this.cache.set(cacheKey, result);', put: '' }],
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
    module: 'decap-cms-widget-datetime/dist/esm/DateTimeControl.js',
    why: 'The button was named after the field’s key: 将 validFrom 设为现在',
    changes: [{ find: "fieldName: field.get('name'),", put: "fieldName: field.get('label')," }],
  },
  {
    module: 'decap-cms-widget-markdown/dist/esm/MarkdownControl/index.js',
    why: 'Rich text writes footnotes, task lists and aligned tables back as something else: such a body opens as source',
    changes: [
      {
        find: "import VisualEditor from './VisualEditor';",
        put: "import VisualEditor from './VisualEditor'; import { refusesRichText, safeMode } from '@desk/fragile';",
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

/** Modules replaced as a whole. `marks` must stand in the original, or the build stops. */
export const REPLACEMENTS: readonly {
  module: string;
  why: string;
  marks: readonly string[];
  code: string;
}[] = [
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
    module: `${CORE}/formats/toml.js`,
    why: 'No content is TOML, and its parser calls eval',
    marks: ["import parseToml from '@iarna/toml/parse-string';", 'export default {'],
    code: "const refuse = () => { throw new Error('TOML'); }; export default { fromFile: refuse, toFile: refuse };",
  },
];

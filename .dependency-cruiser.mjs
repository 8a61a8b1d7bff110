import { deskRules } from './.dependency-cruiser.desk.mjs';

const GROUND = ['src/values', 'src/content-format', 'src/model', 'src/law'];
const CONTENT = [
  ...GROUND,
  ...['src/rights', 'src/letters', 'src/draw', 'src/views', 'src/collections'],
];

/**
 * The layers of the project, lowest first. Each lists what it may import besides itself and packages; all of it is
 * lower in the list. `tests/unit/layers.test.ts` applies the same rule to Astro's files, which dependency-cruiser does
 * not read.
 */
export const LAYERS = Object.entries({
  // Base: pure values, functions of one machine, and the texts that pages show to readers.
  'src/values': [],
  'src/system': ['src/values'],
  'src/marks': ['src/values'],
  'src/calendar': ['src/values'],
  // The content: its format, models and check.
  'src/content-format': ['src/values'],
  'src/model': ['src/values', 'src/content-format'],
  'src/law': ['src/values', 'src/model'],
  'src/rights': ['src/values', 'src/model', 'src/law'],
  'src/letters': ['src/values'],
  'src/draw': ['src/values'],
  'src/views': [...GROUND, 'src/rights'],
  'src/collections': [
    ...[...GROUND, 'src/marks', 'src/rights', 'src/letters', 'src/draw', 'src/views'],
  ],
  'src/settings': [...CONTENT, 'src/system'],
  // Modules that use the content.
  'src/images': ['src/values'],
  'src/privacy': ['src/values'],
  'src/html': ['src/values'],
  'src/markdown': ['src/values', 'src/law'],
  'src/check': [...CONTENT, 'src/markdown', 'src/images', 'src/privacy'],
  // Three layers independent of each other: page contents, search, offline storage.
  'src/site': [
    ...[...CONTENT, 'src/rights', 'src/system', 'src/marks', 'src/settings', 'src/check'],
    ...['src/images', 'src/calendar'],
  ],
  'src/share': ['src/values', 'src/system'],
  'src/search': ['src/values', 'src/system', 'src/marks', 'src/model', 'src/law'],
  'src/offline': ['src/values', 'src/system', 'src/marks', 'src/collections'],
  // Modules that combine search and offline storage, and scripts of pages.
  'src/site-search': ['src/values', 'src/search', 'src/offline'],
  'src/client': [
    ...['src/values', 'src/marks', 'src/calendar', 'src/model', 'src/law', 'src/rights'],
    ...['src/letters', 'src/draw'],
    ...['src/search', 'src/offline', 'src/site-search'],
  ],
  'src/archive': ['src/values', 'src/marks', 'src/search', 'src/client'],
  'src/tickets': [...CONTENT, 'src/system', 'src/settings', 'src/check', 'src/site'],
  'src/book': ['src/values', 'src/marks', 'src/collections', 'src/site', 'src/archive'],
  // Content as a whole: brought forward, made a union's own.
  'src/migrate': ['src/values', 'src/system', 'src/content-format'],
  'src/setup': [...CONTENT, 'src/system', 'src/settings', 'src/check', 'src/migrate'],
  // 三审三校, in the history of the content's repository.
  'src/reviews': ['src/values', 'src/system', 'src/content-format'],
  // Servers, and everything around a build.
  'src/sign-in-relay': [],
  'src/wechat-signer': [],
  'src/editing-server': [
    ...CONTENT,
    'src/system',
    'src/check',
    'src/images',
    'src/privacy',
    'src/settings',
    'src/setup',
    'src/reviews',
  ],
  'src/import': [
    ...[...CONTENT, 'src/system', 'src/settings', 'src/check', 'src/images', 'src/privacy'],
    ...['src/markdown', 'src/html'],
  ],
  'src/content-index': ['src/values', 'src/system', 'src/check', 'src/content-format'],
  'src/publish': [
    ...CONTENT,
    'src/marks',
    'src/system',
    'src/settings',
    'src/check',
    'src/search',
    'src/offline',
  ],
  // Astro's own folders.
  'src/styles': [],
  'src/components': [
    ...[...CONTENT, 'src/rights', 'src/marks', 'src/site', 'src/search'],
    // Only as what a form's script imports.
    'src/client',
  ],
  'src/layouts': [
    ...CONTENT,
    'src/styles',
    'src/marks',
    'src/site',
    'src/client',
    'src/components',
  ],
  'src/pages': [
    ...[...CONTENT, 'src/rights', 'src/styles', 'src/system', 'src/settings', 'src/site'],
    'src/publish',
    ...['src/search', 'src/offline', 'src/client', 'src/components', 'src/layouts'],
  ],
  'src/integrations': [
    ...[...CONTENT, 'src/system', 'src/settings', 'src/check', 'src/search', 'src/offline'],
    ...['src/editing-server', 'src/content-index', 'src/publish', 'src/share'],
  ],
});

const OURS = '^(?:src|admin|scripts|tests)/';

/** @returns {import('dependency-cruiser').IForbiddenRuleType} what a layer may import, besides itself and packages */
const only = (layer, ...below) => ({
  name: `${layer} may import ${below.join(', ') || 'nothing'}`,
  severity: 'error',
  from: { path: `^${layer}/` },
  to: { path: OURS, pathNot: `^(?:${[layer, ...below].join('|')})/` },
});

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no circles',
      comment: 'Of two files in a circle neither can be read, tested or moved without the other.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'a folder is a layer',
      comment:
        'A new layer gets a line in LAYERS, between those that it may import and those that may import it.',
      severity: 'error',
      from: { path: '^src/[^/]+/', pathNot: `^(?:${LAYERS.map(([layer]) => layer).join('|')})/` },
      to: {},
    },
    ...LAYERS.map(([layer, below]) => only(layer, ...below)),
    only('src'),
    only('scripts', 'src', 'tests'),
    only('admin', 'src'),
    // It judges the code, so it must not share any.
    only('tests/second'),
    ...deskRules,
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'] },
  },
};

/**
 * The layers of the desk, `admin/`, lowest first. Each lists what it may import besides packages, `src/` and itself.
 * Imports point downwards only: a layer never imports a layer above it.
 */
const LAYERS = {
  ground: [],
  port: [],
  access: [],
  ui: [],
  markdown: [],
  content: ['ground', 'port'],
  conflict: ['markdown', 'ui'],
  'sign-in': ['ground', 'port', 'ui'],
  lists: ['ground', 'port', 'ui', 'content'],
  privacy: ['ground', 'port', 'ui', 'content'],
  media: ['ground', 'port', 'ui', 'privacy'],
  wechat: ['ui'],
  previews: ['ground', 'port', 'content', 'wechat'],
  repair: ['ground', 'port', 'ui', 'content'],
  bin: ['port', 'ui'],
  setup: ['port', 'ui'],
  proposals: ['ground', 'port', 'ui', 'content', 'conflict'],
  health: ['port', 'ui', 'content', 'proposals', 'privacy'],
  publish: ['ground', 'port', 'health'],
  backup: ['ground', 'access', 'ui', 'content', 'conflict'],
  forms: ['ground', 'port', 'content'],
  import: ['ground', 'port', 'ui', 'content', 'media', 'backup', 'forms'],
  table: ['ground', 'port', 'ui', 'content', 'forms', 'proposals'],
  workflow: ['ground', 'port', 'ui', 'content', 'conflict', 'forms'],
};

/** All layers below the desk itself. */
const FEATURES = Object.keys(LAYERS);

/** Layers inside `decap/`, lowest first. */
const DECAP = {
  patches: [],
  locale: [],
  lists: [],
  body: [],
  form: [],
  widgets: ['form'],
  bridge: ['lists', 'body', 'form'],
};

/** Matches the first folder below `admin/`, as a rule's path pattern. */
const inLayers = (layers) => `^admin/(?:${layers.join('|')})/`;

const layer = (name, below) => ({
  name: `admin/${name} may import ${below.join(', ') || 'nothing'}`,
  severity: 'error',
  from: { path: `^admin/${name}/` },
  to: { path: '^admin/', pathNot: inLayers([name, ...below]) },
});

const decapRoom = ([name, below]) => ({
  name: `admin/decap/${name} may import ${below.join(', ') || 'no other of decap'}`,
  severity: 'error',
  from: { path: `^admin/decap/${name}/` },
  to: { path: '^admin/decap/', pathNot: `^admin/decap/(?:${[name, ...below].join('|')})/` },
});

/** Runs in Node, while the desk is built. */
const AT_BUILD = '^admin/(?:build|decap/patches)/';

export const deskRules = [
  ...Object.entries(LAYERS).map(([name, below]) => layer(name, below)),
  layer('desk', FEATURES),
  layer('backend', [...FEATURES, 'desk']),
  layer('decap', [...FEATURES, 'desk', 'backend']),
  layer('build', ['ground', 'decap/patches']),
  ...Object.entries(DECAP).map(decapRoom),
  {
    name: 'every folder of admin/ is a layer with a rule',
    severity: 'error',
    from: {
      path: '^admin/[^/]+/',
      pathNot: inLayers([...FEATURES, 'desk', 'backend', 'decap', 'build']),
    },
    to: {},
  },
  {
    name: 'only admin/decap knows Decap and what it is made of',
    severity: 'error',
    from: { path: '^admin/', pathNot: '^admin/decap/' },
    to: { path: '(?:^|node_modules/)(?:decap-cms|slate|immutable|redux|react-redux|history)' },
  },
  {
    name: 'what runs in the browser knows nothing of the build',
    severity: 'error',
    from: { path: '^admin/', pathNot: AT_BUILD },
    to: { path: [AT_BUILD, '^node:', '(?:^|node_modules/)vite'] },
  },
  {
    name: 'the patches name the bridge as text, and import nothing that runs in the browser',
    severity: 'error',
    from: { path: AT_BUILD },
    to: { path: '^admin/', pathNot: `${AT_BUILD}|^admin/ground/` },
  },
];

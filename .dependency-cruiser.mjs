/** What a room may import, besides itself and packages. */
const only = (room, ...below) => ({
  name: `${room} stands on ${below.join(', ') || 'nothing'}`,
  severity: 'error',
  from: { path: `^${room}/` },
  to: { path: '^(?:src|admin|scripts|tests)/', pathNot: `^(?:${[room, ...below].join('|')})/` },
});

const GROUND = ['src/values', 'src/model', 'src/law', 'src/views', 'src/collections'];

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
    only('src/values'),
    only('src/system', 'src/values'),
    only('src/model', 'src/values'),
    only('src/law', 'src/values', 'src/model'),
    only('src/images', 'src/values'),
    only('src/markdown', 'src/values', 'src/law'),
    only('src/check', ...GROUND, 'src/markdown', 'src/images'),
    only('src/views', 'src/values', 'src/model', 'src/law'),
    only('src/collections', 'src/values', 'src/model', 'src/law', 'src/views'),
    // Search and offline reading ask each other: what a device keeps is searched there.
    only('src/search', ...GROUND, 'src/system', 'src/offline', 'src/client'),
    only('src/offline', ...GROUND, 'src/system', 'src/search'),
    only('src/site-search', ...GROUND, 'src/search', 'src/offline'),
    only('src/client', ...GROUND, 'src/search', 'src/offline', 'src/site-search', 'src/archive'),
    only('src/settings', ...GROUND, 'src/system', 'src/search'),
    only('src/editing-server', ...GROUND, 'src/system', 'src/check', 'src/images', 'src/settings'),
    only('src/content-index', ...GROUND, 'src/system', 'src/editing-server'),
    only('src/archive', ...GROUND, 'src/search', 'src/client'),
    only(
      'src/site',
      ...GROUND,
      ...['src/system', 'src/settings', 'src/check', 'src/images', 'src/search'],
    ),
    only('src'),
    only('admin', 'src'),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'] },
  },
};

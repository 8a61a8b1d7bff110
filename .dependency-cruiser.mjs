/** What a folder may import, besides itself and packages. */
const only = (folder, ...rooms) => ({
  name: `${folder} stands on ${rooms.join(', ') || 'nothing'}`,
  severity: 'error',
  from: { path: `^${folder}/` },
  to: { path: '^(?:src|admin|scripts|tests)/', pathNot: `^(?:${[folder, ...rooms].join('|')})/` },
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
    only('src/model', 'src/lib'),
    only('src/markdown', 'src/lib'),
    only('src/check', 'src/lib', 'src/model', 'src/markdown', 'src/images'),
    only('src/images', 'src/check'),
    only('src/views', 'src/lib', 'src/model'),
    only('src/search', 'src/lib', 'src/offline', 'src/scripts'),
    only('src/offline', 'src/lib', 'src/model', 'src/search', 'src/scripts'),
    only('src/scripts', 'src/lib', 'src/search', 'src/offline'),
    only('src/archive', 'src/lib', 'src/search', 'src/scripts'),
    only('src/system'),
    only('src/content-index', 'src/system', 'src/editing-server', 'src/model', 'src/lib'),
    only('src/editing-server', 'src/system', 'src/check', 'src/model', 'src/lib'),
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

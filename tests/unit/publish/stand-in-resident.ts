import { resolve } from 'node:path';
import { gitSource } from '../../../src/publish/git-source.ts';
import { publishForGood } from '../../../src/publish/publish-for-good.ts';
import { StateFolder } from '../../../src/publish/state-folder.ts';

/** `publish:site -- --watch` with a stand-in for the build: `<remote> <state folder> <target>`. */
const [, , remote = '', folder = '', target = ''] = process.argv;
const state = await StateFolder.open(folder);
await publishForGood({
  publication: {
    source: gitSource({ remote, branch: 'main', folder: state.content }),
    target,
    state,
    settings: '',
    project: () => Promise.resolve(''),
  },
  command: ({ content, variables }) => ({
    script: resolve(import.meta.dirname, 'stand-in-command.ts'),
    args: [],
    env: { ...process.env, ...variables, RED_CANDLE_CONTENT: content, RED_CANDLE_OUT: target },
  }),
  ahead: [resolve(import.meta.dirname, 'stand-in-build.ts')],
  say: (line) => {
    console.log(line.replace(/ [0-9a-f]{7} /, ' … ').replace(/用了.*/, ''));
  },
  sayFailure: (error) => {
    console.log(error instanceof Error ? error.message : String(error));
  },
});
process.exit();

import { resolve } from 'node:path';
import { gitSource } from '../../../src/publish/git-source.ts';
import { publish } from '../../../src/publish/publish.ts';
import { runBuildProcess } from '../../../src/publish/build-process.ts';
import { StateFolder } from '../../../src/publish/state-folder.ts';

/** `publish:site` with a stand-in for the build, as a process: `<remote> <state folder> <target>`. */
const [, , remote = '', folder = '', target = ''] = process.argv;
const state = await StateFolder.open(folder);
const { builds } = await publish({
  source: gitSource({ remote, branch: 'main', folder: state.content }),
  target,
  state,
  settings: '',
  project: () => Promise.resolve(''),
  build: ({ content, variables }) =>
    runBuildProcess({
      script: resolve(import.meta.dirname, 'stand-in-command.ts'),
      args: [],
      env: { ...process.env, ...variables, RED_CANDLE_CONTENT: content, RED_CANDLE_OUT: target },
      log: state.log,
      lock: state.buildLock,
    }),
  onWait: () => {
    console.log('waits');
  },
});
console.log(`builds: ${builds.length}`);

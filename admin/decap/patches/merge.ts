import type { Patch } from './patch.ts';

const IMPORT = "import { mergeMessage } from '@desk/decap/bridge/merge.ts'; ";

/** Each host's merge, and the names in its request that hold the message. */
const MERGES = [
  ['github', ['commit_message']],
  ['gitlab', ['merge_commit_message', 'squash_commit_message']],
  ['forgejo', ['MergeMessageField']],
] as const;

/** Decap merges every draft with one fixed message. */
export const mergePatches: readonly Patch[] = MERGES.map(([host, names]) => ({
  module: `decap-cms-backend-${host}/dist/esm/API.js`,
  why: 'A merge keeps who wrote, read and approved what it publishes: the message is a constant of Decap',
  changes: [
    {
      find: "import { Base64 } from 'js-base64';",
      put: `${IMPORT}import { Base64 } from 'js-base64';`,
    },
    ...names.map((name) => ({
      find: ` ${name}: MERGE_COMMIT_MESSAGE`,
      put: ` ${name}: mergeMessage(MERGE_COMMIT_MESSAGE)`,
    })),
  ],
}));

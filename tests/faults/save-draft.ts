import { promises, readFileSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/**
 * An editor who saves a draft with a picture while a build runs: `npm start` then adds the picture to the list that
 * both share. `node --import ./tests/faults/save-draft.ts` with `DRAFT_PICTURE`, the path of the picture.
 */
const id = `${process.env['DRAFT_PICTURE'] ?? ''}?astroContentImageFlag`;
const { rename } = promises;
promises.rename = async (from, to) => {
  await rename(from, to);
  const list = to instanceof URL ? to.pathname : String(to);
  if (!list.endsWith('.astro/content-assets.mjs')) return;
  const code = readFileSync(list, 'utf8').replace(
    'new Map([',
    `new Map([[${JSON.stringify(id)}, draft], `,
  );
  writeFileSync(list, `import draft from ${JSON.stringify(id)};\n${code}`);
  console.log('draft saved');
};
syncBuiltinESMExports();

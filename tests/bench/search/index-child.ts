import { indexCorpus } from './systems.ts';
import { readDist } from './dist-corpus.ts';
import { generateCorpus } from './generate/corpus.ts';
import { readMarkdownFolder } from './markdown-corpus.ts';
import { readAsked } from '../../../src/settings/read-asked.ts';
import { readSynonyms } from './synonyms.ts';
import { FULL_CONTENT, FULL_SITE } from '../../full-site.ts';

/**
 * Indexes one corpus in a process of its own, whose memory the parent measures, and writes the figures as JSON.
 * Arguments: the kind of corpus (`shipped`, `generated`, `folder`), its size or folder, the built site, synonyms.
 */
const [kind = 'shipped', which = '', dist = FULL_SITE, synonymFile] = process.argv.slice(2);

async function readCorpus() {
  if (kind === 'folder') return readMarkdownFolder(which);
  const shipped = await readDist(dist);
  return kind === 'generated' ? generateCorpus(Number(which), shipped) : shipped;
}

const corpus = await readCorpus();
const words = {
  synonyms: await readSynonyms(synonymFile),
  ...(kind === 'shipped' && { asked: await readAsked(FULL_CONTENT) }),
};
const start = performance.now();
const { figures } = await indexCorpus(corpus, words);
console.log(
  JSON.stringify({
    seconds: (performance.now() - start) / 1000,
    ownKilobytes: process.resourceUsage().maxRSS,
    files: figures.files,
    bytes: figures.bytes,
  }),
);

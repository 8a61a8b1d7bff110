import { parseArgs } from 'node:util';
import { type Figures, measurePublish, measureSite, worstPublish } from './figures.ts';
import { measureParity, parityTable } from './parity.ts';
import { readSite } from './build-site.ts';
import { buildGenerated, buildPublished } from './sites.ts';
import { FULL_SITE } from '../../full-site.ts';

/** `npm run bench:offline`: the cost of storing a site on a device, and of updating it; see README.md. */
const { values: options } = parseArgs({
  options: {
    dist: { type: 'string', default: FULL_SITE },
    'packs-only': { type: 'boolean', default: false },
  },
});

const SIZES = [500, 1000];
const PUBLISHED_AT = 1000;

const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
const target = (isMet: boolean, text: string): string =>
  `(target ${text}: ${isMet ? 'met' : 'MISSED'})`;

function report(name: string, figures: Figures): void {
  const { install, everything, worker } = figures;
  const isMiddling = name.startsWith('500');
  const goal = target(
    everything.brotli <= 450_000 && everything.requests <= 12,
    '450 kB in 12 requests',
  );
  console.log(`\n${name}: ${figures.pages} pages in ${figures.packs} packs`);
  console.log(
    `  packs       ${kB(figures.raw)} raw, ${kB(figures.gzip)} gzip, ${kB(figures.brotli)} brotli`,
  );
  console.log(
    `  install     ${kB(install.brotli)} brotli in ${install.requests} requests, and the worker ${kB(worker)} ${target(install.brotli + worker <= 15_000, '15 kB with the worker')}`,
  );
  console.log(
    `  everything  ${kB(everything.brotli)} brotli in ${everything.requests} requests, search included ${isMiddling ? goal : ''}`,
  );
  console.log(
    `  reading     ${figures.parse.toFixed(1)} ms to parse all packs, ${figures.decode.toFixed(3)} ms to put a page together`,
  );
}

report('shipped', await measureSite(await readSite(options.dist)));
for (const size of SIZES) {
  console.error(`… building ${size} entries`);
  const { length, ...site } = await buildGenerated(size);
  report(`${size} entries (${Math.round(length)} characters on average)`, await measureSite(site));
  if (size !== PUBLISHED_AT) continue;
  for await (const { name, site: next } of buildPublished(size)) {
    const { share, brotli, requests } = measurePublish(site.manifest, next.manifest);
    console.log(
      `  ${name.padEnd(18)} ${kB(brotli)} brotli in ${requests} packs, ${percent(share)} ${target(share <= 0.1, '10 %')}`,
    );
  }
  console.log(
    `  with the largest shard, frame, lists and words: ${percent(worstPublish(site.manifest))}`,
  );
}
if (!options['packs-only']) {
  for (const report of await measureParity(options.dist)) console.log(parityTable(report));
}

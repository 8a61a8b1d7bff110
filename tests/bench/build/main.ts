import { appendFile, readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type BuildCosts, measureBuild } from './measure.ts';
import { type Side, checkOut, contentOf, forgetCaches, ourSide, writeContent } from './sides.ts';
import { measurePublishing } from './resident.ts';
import { setUpStarlight } from './starlight.ts';

/** `npm run bench:build`: the cost of a build, of this checkout and of commits beside it; see README.md. */
const { values: options } = parseArgs({
  options: {
    entries: { type: 'string', default: '1000' },
    runs: { type: 'string', default: '3' },
    against: { type: 'string', multiple: true, default: [] },
    peer: { type: 'boolean', default: false },
    case: { type: 'string', multiple: true, default: ['cold', 'edit', 'same'] },
  },
});

const folder = resolve('.cache/bench-build');
const entries = Number(options.entries);
const runs = Number(options.runs);
const own = ourSide('this checkout', process.cwd(), folder);
const sides: Side[] = [own];
for (const commit of options.against) sides.push(await checkOut(commit, folder));
for (const side of sides) await writeContent(side, entries);
const peer = options.peer ? await setUpStarlight(folder, contentOf(own)) : undefined;
if (peer) sides.push(peer);

/** The entry that editors change repeatedly. */
async function edit({ edited }: Side): Promise<void> {
  const [name = ''] = (await readdir(edited)).sort();
  await appendFile(join(edited, name), '\n改了一处。\n');
}

// Pictures are encoded once, and each side has a site that the next build replaces.
for (const side of sides) await measureBuild(side);
for (const name of options.case) {
  if (name === 'publish') {
    for (const side of sides) if (side !== peer) await reportPublishing(side);
    continue;
  }
  const measured = new Map<Side, BuildCosts[]>(sides.map((side) => [side, []]));
  for (let run = 0; run < runs; run += 1) {
    // In parallel, so that other load on the machine affects all alike.
    for (const side of sides) {
      if (name === 'edit') await edit(side);
      if (name === 'cold') await forgetCaches(side);
      measured.get(side)?.push(await measureBuild(side));
    }
  }
  report(name, measured);
}

async function reportPublishing(side: Side): Promise<void> {
  const { resident, unchanged } = await measurePublishing(side, runs, edit);
  console.log(`\npublish: ${entries} entries, medians of ${runs}, in seconds`);
  console.log(
    `  ${side.name}: from a saved file to the new site ${median(resident).toFixed(1)}, nothing changed ${median(unchanged).toFixed(1)}`,
  );
}

function report(name: string, measured: ReadonlyMap<Side, readonly BuildCosts[]>): void {
  console.log(`\n${name}: ${entries} entries, medians of ${runs} builds, in seconds`);
  for (const [side, costs] of measured) {
    const of = (pick: (cost: BuildCosts) => number) => median(costs.map(pick));
    const phases = Object.keys(costs[0]?.phases ?? {}).map(
      (phase) => `${phase} ${of(({ phases: all }) => all[phase] ?? 0).toFixed(1)}`,
    );
    console.log(
      `  ${side.name}: wall ${of(({ wall }) => wall).toFixed(1)}, CPU ${of(({ cpu }) => cpu).toFixed(1)}, peak ${Math.round(of(({ peak }) => peak) / 1e6)} MB${ratioToPeer(costs, measured)}`,
    );
    if (side !== peer) console.log(`    ${phases.join(', ')}`);
  }
}

/** Wall and CPU time as multiples of the peer's in the same run. */
function ratioToPeer(
  costs: readonly BuildCosts[],
  measured: ReadonlyMap<Side, readonly BuildCosts[]>,
): string {
  const theirs = peer && measured.get(peer);
  if (!peer || !theirs || theirs === costs) return '';
  const ratio = (pick: (cost: BuildCosts) => number) =>
    (median(costs.map(pick)) / median(theirs.map(pick))).toFixed(2);
  return `; ${ratio(({ wall }) => wall)} × (CPU ${ratio(({ cpu }) => cpu)} ×) ${peer.name}`;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}

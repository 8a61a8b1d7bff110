import { type Licence, findRefused, readLicences } from '../tests/packages/licences.ts';
import { groupBy } from '../src/values/group-by.ts';

/**
 * `npm run list:licences`: the licences of all packages, those that a build needs before those for development. The
 * exit code is not zero if one of them is not among the accepted licences.
 */
const licences = readLicences('.');

for (const [title, dev] of [
  ['Needed to build and to edit', false],
  ['Only for work on the project', true],
] as const) {
  const groups = groupBy(
    licences.filter((each) => each.dev === dev),
    ({ licence }) => licence || 'unknown',
  );
  console.log(`\n${title}\n`);
  for (const [licence, packages] of [...groups].sort(([, a], [, b]) => b.length - a.length)) {
    console.log(`${licence} (${packages.length}): ${packages.map(describe).join(', ')}`);
  }
}

const refused = findRefused(licences);
for (const each of refused)
  console.error(`\nrefused: ${describe(each)}: ${each.licence || 'unknown'}`);
console.log(`\n${licences.length} packages, ${refused.length} refused`);
process.exitCode = refused.length > 0 ? 1 : 0;

function describe({ name, version, source }: Licence): string {
  return `${name} ${version}${source === undefined ? '' : ` (${source})`}`;
}

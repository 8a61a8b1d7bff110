import { parseArgs } from 'node:util';
import { compareAll } from './rights/all.ts';
import { enumerateTables } from './rights/tables.ts';

/**
 * `npm run trial:rights -- --count 1000000 --seed 1`: compares `src/rights/` with the second implementation in
 * `tests/second/rights/`, and enumerates every combination of answers of every decision table. Fails on any difference.
 */
const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: '1' },
  },
});

let isRight = true;
const started = performance.now();
for (const { what, cases, different, examples } of compareAll(
  Number(values.count),
  Number(values.seed),
)) {
  console.log(`${what}: ${cases} cases, ${different} different`);
  for (const example of examples) console.log(`    ${example}`);
  isRight &&= different === 0 && cases > 0;
}

let [combinations, rules] = [0, 0];
for (const table of enumerateTables()) {
  const { without, contradictory, unreachable } = table;
  combinations += table.combinations;
  rules += table.rules;
  const wrong = { without, contradictory, unreachable };
  if (Object.values(wrong).every((list) => list.length === 0)) continue;
  console.log(`table of ${table.name}: ${JSON.stringify(wrong)}`);
  isRight = false;
}
console.log(`decision tables: ${combinations} combinations, ${rules} rules`);
console.log(`seed ${values.seed}, ${((performance.now() - started) / 1000).toFixed(1)} s`);
process.exitCode = isRight ? 0 : 1;

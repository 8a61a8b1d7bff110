import { readFileSync } from 'node:fs';
import { parseYaml } from '../../../src/content-format/front-matter.ts';
import { picturePath } from '../../../src/model/fields/index.ts';
import { schemaFor } from '../../../src/model/collection.ts';
import { laws as lawsModel } from '../../../src/model/settings/laws.ts';
import { parameters as model } from '../../../src/model/settings/parameters.ts';
import type { Law } from '../../../src/law/laws.ts';
import type { ParameterFile } from '../../../src/rights/parameters.ts';

const SETTINGS = 'tests/fixtures/full-site/settings';
const read = (name: string) => parseYaml(readFileSync(`${SETTINGS}/${name}.yml`, 'utf8'));

/** The parameters of the large fixture, validated. */
export const parameters: ParameterFile = schemaFor(model, { image: picturePath }).parse(
  read('parameters'),
);

/** Its statutes. */
export const laws: readonly Law[] = schemaFor(lawsModel, { image: picturePath }).parse(
  read('laws'),
).laws;

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { schemaFor, settings } from '../collections/index.ts';
import { picturePath } from '../model/fields/index.ts';
import { parseYaml } from '../content-format/front-matter.ts';
import { type DeskSettings, LOCAL_DESK } from '../model/settings/desk-host.ts';
import { validateData } from '../model/validate.ts';
import type { ValidationError } from '../values/validation/validation-error.ts';
import { DESK_VARIABLES, type Environment, readVariable, toDeskValue } from './environment.ts';

/**
 * The settings of the published desk: the group 编辑台 in `site.yml`; an environment variable that is
 * not empty overrides its field.
 * @returns the settings and their errors; an error of a variable names it in place of the file
 */
export function readDeskSettings(
  root: string,
  environment: Environment = process.env,
): { desk: DeskSettings; errors: ValidationError[] } {
  const file = settings.site.path;
  const data = parseYaml(readFileSync(join(root, 'settings', 'site.yml'), 'utf8')) as Record<
    string,
    unknown
  >;
  const set = Object.entries(DESK_VARIABLES).flatMap(([field, variable]) => {
    const value = readVariable(variable, environment);
    return value === undefined ? [] : [{ field, variable, value }];
  });
  const given = Object.fromEntries(
    set.map(({ field, value }) => [field, toDeskValue(field, value)]),
  );
  const merged = { ...data, desk: { ...(data['desk'] as object), ...given } };
  const errors = validateData(settings.site, merged, file)
    .filter(({ field }) => field === 'desk' || field.startsWith('desk.'))
    .map((error) => {
      const variable = set.find(({ field }) => error.field === `desk.${field}`)?.variable;
      return variable === undefined ? error : { ...error, file: `环境变量 ${variable}` };
    });
  if (errors.length > 0) return { desk: LOCAL_DESK, errors };
  return {
    desk: schemaFor(settings.site, { image: picturePath }).parse(merged).desk,
    errors,
  };
}

import { statSync } from 'node:fs';
import { readMoment } from './build-time.ts';
import { settings } from '../collections/index.ts';
import { validateData } from '../model/validate.ts';
import {
  type ValidationError,
  type Problem,
  formatError,
  ofFile,
  problem,
} from '../values/validation/validation-error.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Variable → the field of 编辑台 in `site.yml` that it overrides. */
export const DESK_VARIABLES = {
  host: 'DESK_HOST',
  address: 'DESK_ADDRESS',
  repository: 'DESK_REPOSITORY',
  branch: 'DESK_BRANCH',
  clientId: 'DESK_CLIENT_ID',
  review: 'DESK_REVIEW',
} as const;

/** These prefixes are ours alone, so an unknown variable is a typo. */
const OURS = /^(?:RED_CANDLE|DESK)_/;

const KNOWN: readonly string[] = [
  'RED_CANDLE_CONTENT',
  'RED_CANDLE_OUT',
  // For child builds (`build-time.ts`, `src/publish/`).
  'RED_CANDLE_TIME',
  'RED_CANDLE_INPUTS',
  'RED_CANDLE_PREVIOUS',
  'RED_CANDLE_HOLD',
  'RED_CANDLE_REMOTE',
  'RED_CANDLE_BRANCH',
  'RED_CANDLE_STATE',
  ...Object.values(DESK_VARIABLES),
  // For `npm run publish:site`.
  'RED_CANDLE_REMOTE',
  'RED_CANDLE_BRANCH',
  'RED_CANDLE_STATE',
  'RED_CANDLE_INDEXNOW_KEY',
  'RED_CANDLE_BAIDU_PUSH',
  'RED_CANDLE_TIME',
  // For the browser tests.
  'DESK_ONLY',
  // Variables between our own processes.
  'RED_CANDLE_HOLD',
  'RED_CANDLE_INPUTS',
];

/** The value of a variable; undefined if it is not set. A blank value counts as not set. */
export function readVariable(
  name: string,
  environment: Environment = process.env,
): string | undefined {
  return environment[name]?.trim() || undefined;
}

/**
 * The value of a variable with a fixed set of values. Throws an error that names it, what was found
 * and what is expected.
 */
export function readChoice<const Value extends string>(
  name: string,
  values: readonly Value[],
  environment: Environment = process.env,
): Value | undefined {
  const given = readVariable(name, environment);
  const known = values.find((value) => value === given);
  if (given !== undefined && known === undefined)
    throw new Error(formatError(errorOf(name, given, problem('variable-choice', { values }))));
  return known;
}

/** `DESK_REVIEW`: whether saving creates a draft first; undefined if the site's settings decide. */
export function readReview(environment: Environment = process.env): boolean | undefined {
  const value = readChoice(DESK_VARIABLES.review, ['true', 'false'], environment);
  return value === undefined ? undefined : value === 'true';
}

/** `PUBLIC_OFFLINE`: whether the site supports offline reading. */
export function isOfflineOn(environment: Environment = process.env): boolean {
  return (readChoice('PUBLIC_OFFLINE', ['on', 'off'], environment) ?? 'on') === 'on';
}

/** `PUBLIC_WECHAT`: whether a signer for WeChat's cards runs beside the site. */
export function isWeChatOn(environment: Environment = process.env): boolean {
  return readChoice('PUBLIC_WECHAT', ['on', 'off'], environment) === 'on';
}

/**
 * Errors of the environment variables, each on its own: an invalid value, or an unknown name with
 * our prefix. Conflicts with the settings are checked where those are read.
 */
export function findEnvironmentErrors(environment: Environment = process.env): ValidationError[] {
  const unknown = Object.keys(environment).filter(
    (name) => OURS.test(name) && !KNOWN.includes(name) && readVariable(name, environment),
  );
  return [
    ...unknown.map((name) =>
      errorOf(name, environment[name], problem('unknown-variable', { names: KNOWN })),
    ),
    ...Object.entries(DESK_VARIABLES).flatMap(([field, name]) =>
      errorsOfSetting(name, environment, `desk.${field}`, (value) => ({
        desk: {
          ...(settings.site.example['desk'] as object | undefined),
          [field]: toDeskValue(field, value),
        },
      })),
    ),
    ...errorsOfSetting('SITE_URL', environment, 'url', (url) => ({ url })),
    ...errorsOfSetting('SITE_BASE', environment, 'base', (base) => ({ base })),
    ...errorsOfSwitch('PUBLIC_OFFLINE', environment),
    ...errorsOfSwitch('PUBLIC_WECHAT', environment),
    ...errorsOfFolder('RED_CANDLE_CONTENT', environment),
    ...errorsOfMoment('RED_CANDLE_TIME', environment),
  ];
}

/** Exits the process with all errors printed if {@link findEnvironmentErrors} finds any. */
export function assertEnvironment(): void {
  const errors = findEnvironmentErrors();
  for (const error of errors) console.error(`  ✗ ${formatError(error)}`);
  if (errors.length > 0) process.exit(1);
}

/** `DESK_REVIEW=true` becomes a boolean; any other value is passed on for the model to reject. */
export function toDeskValue(field: string, value: string): unknown {
  if (field !== 'review') return value;
  return value === 'true' ? true : value === 'false' ? false : value;
}

/** Validates a variable with the rules of the field in the model. */
function errorsOfSetting(
  name: string,
  environment: Environment,
  field: string,
  toData: (value: string) => Record<string, unknown>,
): ValidationError[] {
  const value = readVariable(name, environment);
  if (value === undefined) return [];
  const data = { ...settings.site.example, ...toData(value) };
  return validateData(settings.site, data, `环境变量 ${name}`).filter(
    (error) => error.field === field,
  );
}

function errorsOfSwitch(name: string, environment: Environment): ValidationError[] {
  const value = readVariable(name, environment);
  return value === undefined || value === 'on' || value === 'off'
    ? []
    : [errorOf(name, value, problem('variable-choice', { values: ['on', 'off'] }))];
}

function errorsOfMoment(name: string, environment: Environment): ValidationError[] {
  const value = readVariable(name, environment);
  return value === undefined || readMoment(value)
    ? []
    : [errorOf(name, value, problem('not-a-build-time'))];
}

function errorsOfFolder(name: string, environment: Environment): ValidationError[] {
  const value = readVariable(name, environment);
  const isFolder =
    value === undefined || statSync(value, { throwIfNoEntry: false })?.isDirectory() === true;
  return isFolder ? [] : [errorOf(name, value, problem('not-a-folder'))];
}

function errorOf(name: string, value: unknown, expected: Problem): ValidationError {
  return ofFile(`环境变量 ${name}`, { ...expected, value });
}

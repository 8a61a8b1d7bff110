import { createHmac } from 'node:crypto';
import type { BuildInputs } from '../values/build-record.ts';

const VARIABLE = 'RED_CANDLE_INPUTS';
const NAMES = ['content', 'project', 'settings'] as const;

/**
 * The inputs as keyed hashes for `build.json`. That file is public, and a plain hash would let
 * anybody confirm a guess of a draft or of a setting.
 */
export function signInputs(parts: BuildInputs, secret: Uint8Array): BuildInputs {
  const sign = (name: keyof BuildInputs) =>
    createHmac('sha256', secret).update(`${name}\0${parts[name]}`).digest('hex').slice(0, 32);
  return { content: sign('content'), project: sign('project'), settings: sign('settings') };
}

/** Environment with which a child build writes these inputs into its record. */
export function withInputs(inputs: BuildInputs): Readonly<Record<string, string>> {
  return { [VARIABLE]: JSON.stringify(inputs) };
}

/** The inputs that were passed to this build; undefined for a build that was started by hand. */
export function inputsFromEnvironment(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): BuildInputs | undefined {
  const given = environment[VARIABLE];
  return given ? (JSON.parse(given) as BuildInputs) : undefined;
}

/** Names of the inputs that differ; all of them if the record has none. */
export function changedInputs(
  published: BuildInputs | undefined,
  wanted: BuildInputs,
): (keyof BuildInputs)[] {
  return NAMES.filter((name) => published?.[name] !== wanted[name]);
}

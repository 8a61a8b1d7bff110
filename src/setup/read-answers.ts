import { parseYaml, YamlError } from '../content-format/front-matter.ts';
import { UsageError } from '../system/command-line.ts';
import { ASKED, formatTyped } from './asked.ts';
import type { Answers } from './answers.ts';

/** Answers of a command line, `contact.phone=010-12345678`. @throws UsageError */
export function answersOf(given: readonly string[]): Map<string, string> {
  return new Map(
    given.map((one) => {
      const [, key, typed] = /^([\w.]+)=(.*)$/s.exec(one) ?? [];
      if (key === undefined || typed === undefined)
        throw new UsageError(`--set：写的是“${one}”，应是 项=值，例如 contact.phone=010-12345678`);
      return [key, typed] as const;
    }),
  );
}

/**
 * Answers of a YAML file, in the shape of `site.yml` or with whole paths as keys.
 * @param source the file's name, for messages
 * @throws UsageError
 */
export function answersIn(text: string, source: string): Answers {
  try {
    return new Map(leaves(parseYaml(text), ''));
  } catch (error) {
    if (!(error instanceof YamlError)) throw error;
    throw new UsageError(`${source} 第 ${error.line} 行读不懂：${error.message}`);
  }
}

function* leaves(value: unknown, key: string): Generator<[string, string]> {
  const asked = ASKED.find((one) => one.key === key);
  if (asked) {
    const names = Array.isArray(value)
      ? value.map((item: unknown) => (typeof item === 'string' ? { name: item } : item))
      : value;
    yield [key, formatTyped(asked, names ?? '')];
  } else if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    for (const [name, inner] of Object.entries(value))
      yield* leaves(inner, key === '' ? name : `${key}.${name}`);
  } else if (key !== '') yield [key, String(value)];
}

import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { parseYaml, splitFrontMatter } from '../content-format/front-matter.ts';
import { hashFiles } from '../system/hash-files.ts';
import { KeptResults } from '../system/kept-results.ts';

const KEPT = '.cache/kept/front-matter';
/** What fields depend on beside their text: our code, and the parser by the lock file. */
const CODE = ['src/content-format', 'src/values', 'package.json', 'package-lock.json'];

type Values = Record<string, unknown>;

let shared: Promise<KeptFrontMatter> | undefined;

/**
 * Parses entries, each text once: fields are kept between builds. The parser takes longer than all
 * rules of the content check.
 */
export class KeptFrontMatter {
  readonly #kept: KeptResults<Values>;

  private constructor(kept: KeptResults<Values>) {
    this.#kept = kept;
  }

  static async open(root = process.cwd()): Promise<KeptFrontMatter> {
    const code = hashFiles(root, CODE, process.version);
    return new KeptFrontMatter(await KeptResults.open(join(root, KEPT), code));
  }

  /** That of all of a process: its file is read once. */
  static shared(): Promise<KeptFrontMatter> {
    return (shared ??= KeptFrontMatter.open());
  }

  /** As `parseFrontMatter` does. @throws {YamlError} */
  parse(text: string): { data: Values; body: string } {
    const { yaml, body } = splitFrontMatter(text);
    const known = this.#kept.get(yaml);
    if (known) return { data: known, body };
    const data = parseYaml(yaml, 2);
    // `.nan` and the like have no JSON.
    if (isDeepStrictEqual(JSON.parse(JSON.stringify(data)), data)) this.#kept.set(yaml, data);
    return { data, body };
  }

  /** See {@link KeptResults.save}. */
  save(): Promise<void> {
    return this.#kept.save();
  }
}

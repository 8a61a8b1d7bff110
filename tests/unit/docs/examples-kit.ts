import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { format } from 'prettier';
import { expect } from 'vitest';

const EXAMPLE = /(<!-- example: ([\w-]+) -->\n+```\w+\n)([\s\S]*?)\n```/g;

/** The worked example of a page of `docs/architecture/`: blocks of code, each below a comment that names it. */
export class ExamplePage {
  readonly #path: string;
  readonly #text: string;
  readonly #used = new Set<string>();

  /** @param name `search.md` */
  constructor(name: string) {
    this.#path = resolve('docs/architecture', name);
    this.#text = readFileSync(this.#path, 'utf8');
  }

  /** The input that the page gives the code. Throws if it has no such block. */
  given(name: string): string {
    this.#used.add(name);
    const block = [...this.#text.matchAll(EXAMPLE)].find(([, , known]) => known === name);
    if (!block) throw new Error(`${this.#path} has no example ${name}`);
    return `${block[3] ?? ''}\n`;
  }

  /**
   * Compares the page with the code's output for the given input; `vitest run -u` writes the output into the page.
   *
   * @param made block → its text; every block that was not given must be made
   */
  async shows(made: Readonly<Record<string, string>>): Promise<void> {
    const names = [...this.#text.matchAll(EXAMPLE)].map(([, , name]) => name);
    expect(names.sort()).toEqual([...this.#used, ...Object.keys(made)].sort());
    const text = this.#text.replace(EXAMPLE, (block, head: string, name: string) =>
      name in made ? `${head}${(made[name] ?? '').trimEnd()}\n\`\`\`` : block,
    );
    await expect(text).toMatchFileSnapshot(this.#path);
  }
}

/** A value as Prettier prints it in a page. */
export const json = (value: unknown): Promise<string> =>
  format(JSON.stringify(value), { parser: 'json', printWidth: 100 });

/** HTML with a line break between adjacent tags, which pages do not have. */
export const inLines = (html: string): string => html.replace(/(?<=>)(?=<)/g, '\n');

import { execFileSync } from 'node:child_process';
import { cp, mkdtemp, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { collectionErrors } from '../../scripts/check-collections.ts';
import { type CompileError, compileCollections } from '../compile-collections.ts';

const HOME = 'src/collections';
const FIXTURE = 'tests/fixtures/collection/books';
const LINE = "export { books } from './books/site.ts';\n";

const sourceOf = (part: string) => readFileSync(join(FIXTURE, part), 'utf8');

/** The source of an object without one of its own properties. */
function without(source: string, property: string): string {
  const file = ts.createSourceFile('part.ts', source, ts.ScriptTarget.Latest, true);
  let text = source;
  const visit = (node: ts.Node, isTop: boolean): void => {
    const isObject = ts.isObjectLiteralExpression(node);
    for (const member of isObject && isTop ? node.properties : []) {
      if (member.name?.getText() === property)
        text = source.slice(0, member.pos) + source.slice(member.end + 1);
    }
    ts.forEachChild(node, (child) => {
      visit(child, isTop && !isObject);
    });
  };
  visit(file, true);
  if (text === source) throw new Error(`the fixture has no ${property}`);
  return text;
}

/** The keys that an interface of a source file requires. */
function requiredKeys(path: string, name: string): string[] {
  const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  const found = file.statements.find(
    (node) => ts.isInterfaceDeclaration(node) && node.name.text === name,
  );
  if (!found || !ts.isInterfaceDeclaration(found)) throw new Error(`${path} has no ${name}`);
  return found.members.flatMap((member) =>
    ts.isPropertySignature(member) && !member.questionToken ? [member.name.getText()] : [],
  );
}

interface Variant {
  name: string;
  /** The faulty part: its file, and its text. */
  part: string;
  text: string;
  /** Must match the compiler's message. */
  says: RegExp;
}

const inSite = (name: string, from: string, to: string, says: RegExp): Variant => {
  const source = sourceOf('site.ts');
  if (!source.includes(from)) throw new Error(`the fixture has no ${from}`);
  return { name, part: 'site.ts', text: source.replace(from, to), says };
};

const VARIANTS: readonly Variant[] = [
  { name: 'whole', part: 'site.ts', text: sourceOf('site.ts'), says: /^$/ },
  ...requiredKeys(`${HOME}/define.ts`, 'CollectionSite').map((key) => ({
    name: `site without ${key}`,
    part: 'site.ts',
    text: without(sourceOf('site.ts'), key),
    says: new RegExp(`Property '${key}' is missing`),
  })),
  ...[...requiredKeys('src/model/collection.ts', 'Definition'), 'pageSize'].map((key) => ({
    name: `model without ${key}`,
    part: 'model.ts',
    text: without(sourceOf('model.ts'), key),
    says: new RegExp(`Property '${key}' is missing`),
  })),
  inSite('date that is no field', "date: ['readOn']", "date: ['publishDate']", /"publishDate"/),
  inSite('date that is a switch', "date: ['readOn']", "date: ['draft']", /"draft"/),
  inSite('no date at all', "date: ['readOn']", 'date: []', /date|required in type|elements?/i),
  inSite('review of no field', "last: 'readOn'", "last: 'reviewed'", /"reviewed"/),
  inSite('facet of no field', "category: 'genre'", "category: 'kind'", /"kind"/),
  inSite('facet that is none', "category: 'genre'", "genre: 'genre'", /'genre' does not exist/),
  {
    name: 'view that exports none',
    part: 'view.tsx',
    text: sourceOf('view.tsx').replace('function View', 'function BookView'),
    says: /books\/view|view/,
  },
];

/** The folder of a variant, and a registry with only this one besides the project's own. */
const folderOf = (index: number) => `${HOME}/half-${index}`;

/** All variants in one program, since the compiler then reads the project once for all of them. */
function compileVariants(): CompileError[] {
  const overlay = new Map<string, string>();
  const registry = readFileSync(`${HOME}/listed.ts`, 'utf8');
  const index = readFileSync(`${HOME}/index.ts`, 'utf8');
  for (const [number, { part, text }] of VARIANTS.entries()) {
    for (const own of ['model.ts', 'site.ts', 'view.tsx'])
      overlay.set(`${folderOf(number)}/${own}`, own === part ? text : sourceOf(own));
    const line = LINE.replace('books/', `half-${number}/`);
    overlay.set(`${HOME}/listed-${number}.ts`, registry + line);
    overlay.set(
      `${HOME}/index-${number}.ts`,
      index.replace("'./listed.ts'", `'./listed-${number}.ts'`),
    );
  }
  const entries = VARIANTS.map((_, number) => `${HOME}/index-${number}.ts`);
  return compileCollections(resolve('.'), entries, overlay);
}

describe('a part that is forgotten is one compile error, in the file to mend', () => {
  let errors: CompileError[];
  beforeAll(() => {
    errors = compileVariants();
  });

  test('what is whole compiles, and nothing fails beside a variant', () => {
    const elsewhere = errors.filter(({ file }) => !file.startsWith(`${HOME}/half-`));
    expect(elsewhere).toEqual([]);
    expect(errors.filter(({ file }) => file.startsWith(`${folderOf(0)}/`))).toEqual([]);
  });

  const isWithoutFields = ({ name }: Variant) => name === 'model without fields';
  const made = VARIANTS.map((variant, number) => [variant.name, variant, number] as const).slice(1);

  test.each(made.filter(([, variant]) => !isWithoutFields(variant)))(
    '%s',
    (_, { part, says }, number) => {
      const own = errors.filter(({ file }) => file.startsWith(`${folderOf(number)}/`));
      expect(own.map(({ file }) => file)).toEqual([
        `${folderOf(number)}/${part === 'view.tsx' ? 'site.ts' : part}`,
      ]);
      expect(own[0]?.message).toMatch(says);
    },
  );

  test('without fields nothing else is known of a collection: the model comes first', () => {
    const folder = folderOf(VARIANTS.findIndex(isWithoutFields));
    const [first] = errors.filter(({ file }) => file.startsWith(`${folder}/`));
    expect(first).toMatchObject({
      file: `${folder}/model.ts`,
      message: expect.stringContaining("Property 'fields' is missing") as unknown,
    });
  });
});

describe('npm run check begins with the file to mend', () => {
  let root: string;
  const put = (path: string, text: string) => writeFile(join(root, HOME, path), text);
  const remove = (path: string) => rm(join(root, HOME, path), { recursive: true });

  beforeAll(async () => {
    root = await mkdtemp(join(await realpath(tmpdir()), 'red-candle-half-made-'));
    await cp('src', join(root, 'src'), { recursive: true });
    for (const linked of ['public', 'node_modules'])
      await symlink(resolve(linked), join(root, linked), 'junction');
    await cp('tsconfig.json', join(root, 'tsconfig.json'));
  });
  afterAll(() => rm(root, { recursive: true }));

  /** The project's collections with a valid additional one. */
  async function whole(): Promise<void> {
    await rm(join(root, HOME), { recursive: true });
    await cp(HOME, join(root, HOME), { recursive: true });
    await cp(FIXTURE, join(root, HOME, 'books'), { recursive: true });
    await put('listed.ts', (await readFile(`${HOME}/listed.ts`, 'utf8')) + LINE);
  }

  /** The command's output, line by line. */
  function reported(): string[] {
    try {
      execFileSync(process.execPath, [resolve('scripts/check-collections.ts')], {
        cwd: root,
        stdio: 'pipe',
      });
      return [];
    } catch (error) {
      return String(Reflect.get(Object(error), 'stderr'))
        .trimEnd()
        .split('\n');
    }
  }

  test('the project’s own collections are whole, and with one more they still are', async () => {
    expect(await collectionErrors(resolve('.'))).toEqual([]);
    await whole();
    expect(reported()).toEqual([]);
  });

  test.each(['model.ts', 'site.ts', 'view.tsx'])('no %s', async (part) => {
    await whole();
    await remove(`books/${part}`);
    expect(reported()).toEqual([
      expect.stringMatching(`^${HOME}/books/${part}: missing; write it: [a-z]`),
    ]);
  });

  test('no line', async () => {
    await whole();
    await cp(`${HOME}/listed.ts`, join(root, HOME, 'listed.ts'));
    expect(reported()).toEqual([
      `${HOME}/listed.ts: no line for ${HOME}/books/; add ${LINE.trimEnd()}`,
    ]);
  });

  test('a line, but no folder', async () => {
    await whole();
    await remove('books');
    expect(reported()).toEqual([
      expect.stringMatching(`^${HOME}/listed.ts:\\d+: no folder ${HOME}/books/; make it`),
    ]);
  });

  test('a line that is not written to its end', async () => {
    await whole();
    await put(
      'listed.ts',
      (await readFile(`${HOME}/listed.ts`, 'utf8')) + LINE.replace('s }', ' }'),
    );
    expect(reported()).toEqual([
      expect.stringMatching(
        new RegExp(
          `^${HOME}/listed.ts:\\d+: expected export \\{ books \\} .*, found export \\{ book \\}`,
        ),
      ),
    ]);
  });

  test('a part without what the next one takes from it', async () => {
    await whole();
    await put('books/model.ts', sourceOf('model.ts').replace('export const books', 'const books'));
    const [first] = reported();
    expect(first).toMatch(/^src\/collections\/books\/(?:model|site)\.ts:\d+: .*'\.?\/?.*books/);
  });

  test('a model of another name', async () => {
    await whole();
    await put('books/model.ts', sourceOf('model.ts').replace("name: 'books'", "name: 'book'"));
    expect(reported()).toEqual([
      `${HOME}/books/model.ts: name: expected 'books' as the folder, found 'book'`,
    ]);
  });
});

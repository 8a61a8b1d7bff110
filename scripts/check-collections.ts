import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * The first step of `npm run check`: whether each collection is complete. Prints one line per error, with the file to
 * fix first. Astro would report it too, but with stack traces of its own and of Node.
 */

const HOME = 'src/collections';
const REGISTRY = `${HOME}/listed.ts`;
/** The files of a collection's folder. */
const PARTS: Readonly<Record<string, string>> = {
  'model.ts': 'its fields, rules and example',
  'site.ts': 'what the site makes of its entries',
  'view.tsx': 'how an entry looks',
};
const LINE = /^export \{ (\w+) \} from '\.\/([\w-]+)\/site\.ts';$/;

/** The errors in the collections of the project in `root`, one line each; empty if all are complete. */
export async function collectionErrors(root: string): Promise<string[]> {
  const errors = [...missingParts(root), ...registryErrors(root)];
  return errors.length > 0 ? errors : loadErrors(root);
}

const foldersOf = (root: string): string[] =>
  readdirSync(join(root, HOME), { withFileTypes: true })
    .filter((item) => item.isDirectory())
    .map(({ name }) => name)
    .sort();

const missingParts = (root: string): string[] =>
  foldersOf(root).flatMap((folder) =>
    Object.entries(PARTS)
      .filter(([part]) => !existsSync(join(root, HOME, folder, part)))
      .map(([part, holds]) => `${HOME}/${folder}/${part}: missing; write it: ${holds}`),
  );

/** The differences between the registry and the folders. */
function registryErrors(root: string): string[] {
  const lines = readFileSync(join(root, REGISTRY), 'utf8').split('\n');
  const folders = foldersOf(root);
  const unreadable = lines.flatMap((text, index) => {
    if (text.trim() === '' || text.startsWith('//')) return [];
    const [, name, folder = ''] = LINE.exec(text) ?? [];
    const expected = lineOf(folder === '' ? 'name' : folder);
    if (name === undefined || name !== folder)
      return [`${REGISTRY}:${index + 1}: expected ${expected}, found ${text}`];
    return folders.includes(folder)
      ? []
      : [`${REGISTRY}:${index + 1}: no folder ${HOME}/${folder}/; make it, or remove the line`];
  });
  // The collection whose entries are at the top level is derived from the others' names, in the index.
  const named = lines.join('\n') + readFileSync(join(root, HOME, 'index.ts'), 'utf8');
  const unlisted = folders
    .filter((folder) => !named.includes(`'./${folder}/site.ts'`))
    .map((folder) => `${REGISTRY}: no line for ${HOME}/${folder}/; add ${lineOf(folder)}`);
  return [...unreadable, ...unlisted];
}

const lineOf = (name: string): string => `export { ${name} } from './${name}/site.ts';`;

/** Errors that only appear once the collections are loaded: failures to load, names that differ. */
async function loadErrors(root: string): Promise<string[]> {
  const load = import(pathToFileURL(join(root, REGISTRY)).href) as Promise<
    Readonly<Record<string, { name: string }>>
  >;
  const registry = await load.catch(() => undefined);
  // Loaded on demand: loading takes a second.
  if (!registry) return (await import('../tests/compile-collections.ts')).compileErrors(root);
  return Object.entries(registry).flatMap(([key, { name }]) =>
    name === key
      ? []
      : [`${HOME}/${key}/model.ts: name: expected '${key}' as the folder, found '${name}'`],
  );
}

if (import.meta.main) {
  const errors = await collectionErrors(process.cwd());
  for (const error of errors) console.error(error);
  if (errors.length > 0) process.exitCode = 1;
}

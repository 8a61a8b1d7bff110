import { dirname, join, normalize } from 'node:path';

/** The importers of each file: paths below the project, with forward slashes. */
export type Importers = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Inverts imports.
 * @param files source files of the project
 * @param importsOf specifiers that a file imports; ignores those of packages
 */
export function importersOf(
  files: readonly string[],
  importsOf: (file: string) => readonly string[],
): Importers {
  const found = new Map<string, Set<string>>();
  for (const file of files) {
    for (const specifier of importsOf(file)) {
      const imported = resolveImport(file, specifier);
      if (imported === undefined) continue;
      const importers = found.get(imported) ?? new Set();
      found.set(imported, importers.add(file));
    }
  }
  return found;
}

/** `@desk/…` is the tests' alias of `admin/…`; a query is Vite's. */
function resolveImport(file: string, specifier: string): string | undefined {
  const [path = ''] = specifier.replace(/^@desk\//, '/admin/').split('?');
  if (path.startsWith('/')) return path.slice(1);
  if (!path.startsWith('.')) return undefined;
  return normalize(join(dirname(file), path)).replaceAll('\\', '/');
}

/**
 * The files that `changed` affects, nearest first: themselves, their importers, the importers of those.
 *
 * @returns each file with the number of imports in between, 0 for a changed one
 */
export function reach(changed: readonly string[], importers: Importers): Map<string, number> {
  const distances = new Map(changed.map((file) => [file, 0]));
  // Iterating a map includes the entries added meanwhile (breadth-first search).
  for (const [file, distance] of distances) {
    for (const importer of importers.get(file) ?? []) {
      if (!distances.has(importer)) distances.set(importer, distance + 1);
    }
  }
  return distances;
}

import { type Importers, reach } from './importers.ts';

/** The tests that run after a change, and those that are only listed. */
export interface Selection {
  /** Unit tests, the nearest to the change first. */
  unit: readonly string[];
  /** Browser tests of the changed parts. */
  browser: readonly string[];
}

/**
 * The browser tests of a part of the project, by the prefix of their names. They test the build, and import none of it.
 */
const AREAS: readonly (readonly [part: RegExp, specs: RegExp])[] = [
  [/^admin\//, /^(?:desk|editing)/],
  [/^src\/(?:wechat-signer|client\/wechat)/, /^wechat-card/],
  [/^src\/(?:editing-server|sign-in-relay|content-index|migrate)\//, /^(?:desk|editing)/],
  [/^src\/(?:model|collections|content-format|check|privacy)\//, /^(?:desk|editing|reading)/],
  [/^src\/(?:(?:client\/)?(?:search|find)|site-search)/, /^(?:search|offline-search|archive)/],
  [/^src\/(?:client\/)?(?:offline|saved)/, /^(?:offline|base-path)/],
  [/^src\/(?:(?:client\/)?archive|book)/, /^archive/],
  [/^src\/(?:html|import)\//, /^desk-paste/],
  [/^src\/setup\//, /^desk-setup/],
  [/^src\/reviews\//, /^desk-workflow/],
  [/^src\/publish\//, /^(?:deploy-scripts|search-deploy|desk-publishing)/],
  [
    /^src\/(?:pages|layouts|components|views|styles|client|site|marks|images|share)\//,
    /^(?:reading|access|base-path|entry|home|lists|tasks)/,
  ],
  [
    /^src\/(?:integrations|settings|law|rights|letters|draw|tickets|calendar|markdown)\//,
    /^(?:reading|base-path|editing)/,
  ],
];

/**
 * Selects the tests that a change affects. Files that are read rather than imported (a fixture, a document, a style)
 * affect the files of `tests/` that name them or a folder that contains them.
 *
 * @param changed paths below the project
 * @param textOf the text of a source file of the tests
 */
export function selectTests(
  changed: readonly string[],
  project: {
    files: readonly string[];
    importers: Importers;
    textOf: (file: string) => string;
  },
): Selection {
  const read = changed.filter((file) => !isCode(file));
  const readers = project.files
    .filter((file) => file.startsWith('tests/'))
    .filter((file) => read.some((path) => names(project.textOf(file), path)));
  const touched = [...reach([...changed, ...readers], project.importers).keys()];
  const specs = project.files.filter((file) => /^tests\/e2e\/.*\.spec\.ts$/.test(file));
  const areas = AREAS.filter(([part]) => changed.some((file) => part.test(file)));
  return {
    unit: touched.filter((file) => /^tests\/unit\/.*\.test\.ts$/.test(file)),
    browser: specs.filter(
      (spec) =>
        touched.includes(spec) ||
        areas.some(([, names]) => names.test(spec.slice('tests/e2e/'.length))),
    ),
  };
}

export const isCode = (file: string): boolean => /\.(?:[cm]?[jt]s|tsx|astro|mdx)$/.test(file);

/** Whether a test names a file, or a folder of it that is not one of the project's own layers. */
function names(text: string, path: string): boolean {
  const parts = path.replace(/^tests\//, '').split('/');
  const folders = parts.map((_, at) => parts.slice(0, at + 1).join('/'));
  return folders.slice(parts.length > 1 ? 1 : 0).some((folder) => text.includes(folder));
}

/**
 * The nearest tests that fit into `budget` seconds together; skips one that is too long for the next.
 *
 * @param tests the nearest first
 * @param took seconds per test in the last full run; an unknown test counts as a second
 */
export function withinBudget(
  tests: readonly string[],
  took: ReadonlyMap<string, number>,
  budget: number,
): string[] {
  let left = budget;
  return tests.filter((file) => {
    const seconds = took.get(file) ?? 1;
    if (seconds > left) return false;
    left -= seconds;
    return true;
  });
}

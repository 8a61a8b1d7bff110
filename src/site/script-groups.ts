/**
 * Chunks of the pages' scripts, in the format of Rolldown's `output.codeSplitting.groups`. By
 * default it creates a file for each module that two pages share: ten requests of .1 to 4 kB, half
 * of them discovered only after another was loaded, so that a slow network waits twice.
 *
 * Every page references `site`: its entry point, and the small modules that the pages' own scripts
 * and `offline`, which every page loads when idle, also need. `offline` has what the pages about
 * offline reading share with it. The search page references
 * `question` beside its own script; other pages load it with their search box. `rules` is what
 * the forms of the tools have in common, and what situations compute with too; each tool adds its own
 * rules. `noble` is the library that verifies draws, which their pages load when somebody asks for it.
 */
export const scriptGroups = [
  {
    name: 'site',
    test: /\/src\/(?:layouts\/Site\.astro|client\/(?:site\.ts|page\/|offline\/channel\.ts)|offline\/(?:connection|types)\.ts|search\/find-hash\.ts|values\/(?:dates|period|offers)\.ts|search\/fetch-files\.ts|site-search\/(?:start|kept-level)\.ts)/,
  },
  {
    name: 'offline',
    test: /\/src\/(?:client\/offline\/(?:offline|saved-list|shelves|support|wanted-choice)\.ts|offline\/(?:store|install-state-key)\.ts)/,
  },
  {
    name: 'question',
    test: /@oxc-project|\/src\/(?:pages\/search\.astro\?.*index=0|client\/(?:question|search-box\/(?:offline-messages|page-href|recent))\.ts|site-search\/client\.ts|search\/address\.ts|marks\/facets\.ts)/,
  },
  { name: 'noble', test: /\/node_modules\/@noble\// },
  {
    name: 'rules',
    test: /\/src\/(?:client\/tools\/(?:questions|tool-form)|model\/period-units|rights\/(?:count|decision|format-yuan|grounds|money|parameters|period|read-amount|read-count)|values\/typed)\.ts/,
  },
];

/**
 * How the scripts of pages are cut into files, as Rolldown's `output.codeSplitting.groups` takes it. Left alone it makes
 * a file of each module that two pages share: ten requests of .1 to 4 kB, half of them found only when another had come,
 * so that a slow network waits twice.
 *
 * `site` is named by every page: its entry point, and the small modules that pages' own scripts and offline reading,
 * which every page fetches once it has nothing else to do, need too. `question` is named by the search page beside its
 * own script, and comes to the other pages with their search box.
 */
export const scriptGroups = [
  {
    name: 'site',
    test: /\/src\/(?:layouts\/Site\.astro|client\/(?:site\.ts|page\/|offline\/(?:channel|saved-list|support|wanted-choice)\.ts)|offline\/(?:connection|types)\.ts|search\/find-hash\.ts|values\/dates\.ts)/,
  },
  {
    name: 'question',
    test: /@oxc-project|\/src\/(?:pages\/search\.astro\?.*index=0|client\/(?:question|search-box\/(?:offline-messages|page-href|recent))\.ts|site-search\/client\.ts|search\/address\.ts|marks\/facets\.ts)/,
  },
];

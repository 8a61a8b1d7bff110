import { fetchFiles } from '../search/fetch-files.ts';
import { openTitles } from '../search/titles.ts';
import { serveCalls } from './serve-calls.ts';

/** Suggests titles from the published table, before the engine is loaded. */
serveCalls((base, files) => {
  const titles = openTitles(fetchFiles(base, files));
  return {
    warm: () => titles.warm(),
    suggest: async (text, limit) => ({ titles: await titles.suggest(text, limit) }),
  };
});

import type { ReadFile } from './chunk-store.ts';
import { POINTER } from './fetch-files.ts';
import { foldQuery } from './fold-query.ts';
import { type Pointer, type Titles, readTitleTable } from './head.ts';
import { once } from './once.ts';
import { readJson } from './read-json.ts';
import { suggestTitles } from './suggest.ts';
import type { Suggestion } from './types.ts';

/** Any words: their results are not used. */
export const SAMPLE = '工会';

/** Suggestions from the published table of titles alone. */
export interface TitleSearch {
  /** Loads the table, and does what the first query would have to wait for. */
  warm(): Promise<void>;
  /** At most `limit` titles, best first. */
  suggest(text: string, limit: number): Promise<readonly Suggestion[]>;
}

export function openTitles(read: ReadFile): TitleSearch {
  const open = once(async (): Promise<Titles> =>
    readTitleTable(readJson<Pointer>(await read(POINTER)).titles),
  );
  const suggest = async (text: string, limit: number) => {
    const { pages, simplified } = await open();
    return suggestTitles(foldQuery(text, simplified), pages, limit);
  };
  return { suggest, warm: async () => void (await suggest(SAMPLE, 1)) };
}

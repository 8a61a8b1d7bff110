import { type ResultStore, keptResult } from './kept-results.ts';

/** The CJK Unified Ideographs of the basic plane. */
const FIRST = 0x4e00;
const LAST = 0x9fff;

const characters = (): string[] =>
  Array.from({ length: LAST - FIRST + 1 }, (_, offset) => String.fromCharCode(FIRST + offset));

let traditional: ReadonlyMap<string, string> | undefined;

/**
 * Every traditional character with exactly one simplified character, by OpenCC's tables for all
 * regions. Characters that simplified Chinese uses too (么, 著, 后) stay as they are.
 *
 * @param store a build after an edit need neither load OpenCC nor ask it for 20,000 characters
 */
export async function openTraditionalCharacters(
  store?: ResultStore,
): Promise<ReadonlyMap<string, string>> {
  return (traditional ??= await keptResult(store, 'traditional', [], readTraditional));
}

async function readTraditional(): Promise<Map<string, string>> {
  const { Converter } = await import('opencc-js');
  const common = new Set(gb2312(0xb0, 0xf7));
  const convert = (['t', 'tw', 'hk'] as const).map((from) => Converter({ from, to: 'cn' }));
  return new Map(
    characters().flatMap((character) => {
      if (common.has(character)) return [];
      const simplified = convert.map((to) => to(character)).find((result) => result !== character);
      return simplified !== undefined && [...simplified].length === 1
        ? [[character, simplified] as const]
        : [];
    }),
  );
}

const decoder = new TextDecoder('gb2312');

/**
 * The characters of GB 2312 in some of its rows: its first level, the most common, ends with row
 * 0xD7.
 */
function gb2312(first: number, last: number): string {
  const cells = Array.from({ length: (last - first + 1) * 94 }, (_, cell) => [
    first + Math.floor(cell / 94),
    0xa1 + (cell % 94),
  ]);
  return decoder.decode(Uint8Array.from(cells.flat())).replace(/[^\p{Script=Han}]/gu, '');
}

/** The 3,755 most common characters. */
export const commonCharacters = (): string => gb2312(0xb0, 0xd7);

/** The same as {@link readings}, from the store. */
export const keptReadings = (
  used: ReadonlySet<string>,
  store: ResultStore | undefined,
): Promise<Record<string, string>> =>
  // Their order decides the order of a syllable's characters.
  keptResult(store, 'readings', [[...used].join('')], () => readings(used));

/** Syllable without tone → its characters, those of `used` and the most common. `ü` is `v`. */
export async function readings(used: Iterable<string>): Promise<Record<string, string>> {
  // Loaded only when it is asked: its dictionary costs a build after an edit a tenth of a second.
  const { pinyin } = await import('pinyin-pro');
  const bySyllable = new Map<string, string>();
  for (const character of new Set([...used, ...commonCharacters()])) {
    const found = pinyin(character, { toneType: 'none', multiple: true, type: 'array', v: true });
    for (const syllable of new Set(found)) {
      if (/^[a-z]+$/.test(syllable)) {
        bySyllable.set(syllable, (bySyllable.get(syllable) ?? '') + character);
      }
    }
  }
  return Object.fromEntries([...bySyllable].sort(([a], [b]) => (a < b ? -1 : 1)));
}

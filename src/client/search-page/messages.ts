import type { SearchState } from '../../search/address.ts';
import { isOffered } from '../offline/offered.ts';
import { notKeptNote, offlineNote } from '../search-box/offline-messages.ts';
import { SEARCHED, WHY_NOT } from '../search-box/searched.ts';
import { FACETS, type Facet } from '../../marks/facets.ts';
import type { FromDevice, SiteAnswer } from '../../site-search/types.ts';

/** Labels above each facet's choices. */
export const FACET_LABELS: Readonly<Record<Facet, string>> = {
  collection: '栏目',
  topic: '主题',
  audience: '适用于',
  area: '片区',
  category: '类别',
  year: '年份',
};

/** From here on the exact number is not shown, because weak hits are among them. */
const MANY = 100;

/** `（12）`, or empty from {@link MANY} on. */
export function countOf(count: number): string {
  return count < MANY ? `（${count}）` : '';
}

/** The number of active filters. Sorting does not count. */
export function activeFilters({ filters, validOnly }: SearchState): number {
  return FACETS.filter((facet) => filters[facet] !== undefined).length + Number(validOnly);
}

/** Shown above hits that may all be irrelevant. */
const NEAREST = '没有完全对得上的，最接近的是：';

function nearest(only: string, device: FromDevice | undefined): string {
  const where = device?.isOffline ? '带在这台设备上的内容里' : '';
  return (only === '' ? '' : `${only}，`) + where + NEAREST;
}

const MARKED = /["“”„「」『』《》]/u;

/** The query in quotation marks, unless it contains its own. */
function quoted(query: string): string {
  return MARKED.test(query) ? query : `“${query}”`;
}

/** The number of results, in one line. */
export function summaryOf(answer: SiteAnswer, state: SearchState): string {
  const { hits, total, correction } = answer;
  const query = quoted(correction?.query ?? answer.query);
  const only = narrowing(state);
  if (hits.length === 0 && total > 0) return `${only}，没有找到${query}。`;
  if (hits.length === 0) return nothingFound(query, answer.device);
  if (answer.certainty === 'low') return nearest(only, answer.device);
  const first = state.sort === 'date' ? '先看最新的' : '先看最相关的';
  const said = hits.length < MANY ? `${query}找到${hits.length}条` : `${query}有很多条，${first}`;
  return only === '' ? said : `${said}，${only}`;
}

/** Content that is not installed may still exist on the site. */
function nothingFound(query: string, device: FromDevice | undefined): string {
  return device?.isOffline
    ? `带在这台设备上的内容里没有关于${query}的，联网后可以再搜一次。`
    : `${SEARCHED}里没有关于${query}的内容。`;
}

function narrowing({ filters, validOnly }: SearchState): string {
  const labels = FACETS.flatMap((facet) => filters[facet] ?? []);
  const kept = [...labels, ...(validOnly ? ['有效的'] : [])];
  return kept.length === 0 ? '' : `只看${kept.join('、')}`;
}

/** A note about the results. Its link runs another query or opens a page. */
export interface Note {
  text: string;
  link?: { text: string; state: SearchState } | { text: string; path: string };
}

/**
 * Notes about how the query was read, or about filters that hide hits; empty if the query was used
 * as typed.
 *
 * @param left collections that are not installed, `演出、文苑`
 */
export function notesOf(answer: SiteAnswer, state: SearchState, left: string): Note[] {
  const { query, correction, offer, isQuoteLoosened, hits, total, device } = answer;
  const notes: Note[] = [];
  const where = device?.isOffline ? '带着的内容里' : '';
  if (device?.isOffline) notes.push({ text: offlineNote(device) + notKeptNote(device, left) });
  if (correction) {
    const read =
      correction.kind === 'pinyin'
        ? `拼音“${query}”，已按“${correction.query}”搜索。`
        : `${where}没有“${query}”，已按“${correction.query}”搜索。`;
    const link = { text: `仍按原样搜“${query}”`, state: { ...state, verbatim: true } };
    notes.push({ text: read, link });
  }
  if (offer !== undefined) {
    const link = { text: `搜“${offer}”`, state: { ...state, query: offer } };
    notes.push({ text: `${where}没有专门讲${quoted(query)}的，要找的也许是：`, link });
  }
  if (state.verbatim) {
    const link = { text: '帮我看看是不是写错了', state: { ...state, verbatim: false } };
    notes.push({ text: '正按原样搜，不改错字，也不认拼音。', link });
  }
  if (hits.length === 0 && total > 0) {
    const link = { text: '去掉筛选', state: { ...state, filters: {}, validOnly: false } };
    notes.push({ text: `不筛选，还有${total < MANY ? `${total}条` : '很多条'}。`, link });
  }
  if (isQuoteLoosened)
    notes.push({ text: `${where}没有一字不差的原话，下面是含有这些字词的内容。` });
  return notes;
}

/** Shown if neither the network nor the device answers. */
export const FAILURE: { text: string; notes: readonly Note[] } = {
  text: `搜索没能打开，${WHY_NOT}。请稍后再试，或按下面的栏目找。`,
  notes: isOffered
    ? [
        {
          text: '想没有网络也能搜，联网时选一档带上：',
          link: { text: '离线阅读', path: 'offline/' },
        },
      ]
    : [],
};

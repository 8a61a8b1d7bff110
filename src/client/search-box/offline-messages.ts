import { WHY_NOT } from './searched.ts';
import type { FromDevice } from '../../site-search/types.ts';

/** Shown in the list below a search box if no titles are available. */
export const NO_TITLES = `现在给不出标题，${WHY_NOT}。`;

/**
 * Shown if the site is unreachable: what was searched. Undefined if the answer equals that of the
 * whole site.
 */
export function offlineNote(device: FromDevice | undefined): string {
  return device?.isOffline ? '连不上网站，搜的是带在这台设备上的内容。' : '';
}

/**
 * Shown beside it: what was not searched. `left`: the collections that only the highest level
 * includes, `演出、文苑`.
 */
export function notKeptNote({ level }: FromDevice, left: string): string {
  return level === 'carry' && left !== '' ? `${left}没有带，联网后能搜到。` : '';
}

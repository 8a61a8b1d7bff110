import { WHY_NOT } from './searched.ts';
import type { FromDevice } from '../../site-search/types.ts';

/** Said in the list below a search box where no titles can be had. */
export const NO_TITLES = `现在给不出标题，${WHY_NOT}。`;

/** Said where the site does not answer: what was searched. Nothing to say of an answer that is that of the whole site. */
export function offlineNote(device: FromDevice | undefined): string {
  return device?.isOffline ? '连不上网站，搜的是带在这台设备上的内容。' : '';
}

/** Said beside it: what was not searched. `left`: the collections that only the highest level holds, `演出、文苑`. */
export function notKeptNote({ level }: FromDevice, left: string): string {
  return level === 'carry' && left !== '' ? `${left}没有带，联网后能搜到。` : '';
}

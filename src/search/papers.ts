import { LETTERS_LABEL } from '../values/letters-label.ts';
import type { IndexedPage } from './head.ts';

/** 申请书, 登记表, 怎么写, 模板: something to fill in is asked for. */
const PAPER =
  /[书表](?:怎么|如何|格式|模板|范文|样|$)|(?:怎么|如何)[写填]|模板|格式|范文|样本|文书|填表/;

/**
 * Whether a letter is to come after what explains its subject: a query for the subject alone has
 * the letter's title in it, too.
 *
 * @param query folded
 */
export const isSecondary = ({ facets }: IndexedPage, query: string): boolean =>
  facets.collection?.includes(LETTERS_LABEL) === true && !PAPER.test(query);

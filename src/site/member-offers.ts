import { merchants } from '../collections/listed.ts';
import { getListed, getToday } from './content.ts';
import { href, listPath } from './href.ts';

/** A line of the table: what members have, and what colleagues who have not joined. */
export interface Difference {
  matter: string;
  member: string;
  colleague: string;
  /** The article that it rests on; undefined for offers of merchants. */
  cited: { law: string; article: string } | undefined;
  /** Where more is said. */
  more: { title: string; href: string } | undefined;
}

/** A line for each category in which an offer to members holds today. */
export async function offerLines(): Promise<Difference[]> {
  const today = getToday();
  const valid = (await getListed('merchants')).filter(
    ({ data }) => data.validFrom <= today && today <= data.validUntil,
  );
  return Object.entries(merchants.fields.category.choices ?? {}).flatMap(([value, label]) => {
    const own = valid.filter(({ data }) => data.category === value);
    if (own.length === 0) return [];
    const chosen = [{ field: 'category', value, label }];
    return [
      {
        matter: `${label}的优惠`,
        member: `${own.length}家，出示会员证`,
        colleague: '要会员证',
        cited: undefined,
        more: { title: label, href: href(listPath('merchants', 1, chosen)) },
      },
    ];
  });
}

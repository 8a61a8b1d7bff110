import { merchants } from '../collections/listed.ts';
import { getListed, getMembership, getPublished, getToday } from './content.ts';
import { entryHref, href, listPath } from './href.ts';

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

/** The lines that editors wrote, then one for each category in which a merchant's offer holds today. */
export async function getDifferences(): Promise<Difference[]> {
  const { differences = [] } = await getMembership();
  const written = await Promise.all(
    differences.map(async ({ matter, member, colleague, law, article, related }) => {
      const entry = related === undefined ? undefined : await getPublished('rights', related);
      const more = entry && { title: entry.data.title, href: entryHref('rights', entry.data.slug) };
      return { matter, member, colleague, cited: { law, article }, more };
    }),
  );
  return [...written, ...(await offerLines())];
}

async function offerLines(): Promise<Difference[]> {
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

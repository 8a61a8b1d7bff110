import { type Citation, uniqueCitations } from '../law/law-marks.ts';
import { getMembership, getPublished } from './content.ts';
import { entryHref } from './href.ts';
import { type Difference, offerLines } from './member-offers.ts';

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

/** The articles that the lines, rights and duties rest on, each once. */
export async function getMembershipCitations(): Promise<Citation[]> {
  const { differences = [], rights = [], duties = [] } = await getMembership();
  return uniqueCitations([...differences, ...rights, ...duties]);
}

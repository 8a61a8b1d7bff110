import { type CollectionName, collectionNames } from '../collections/index.ts';
import type { CitingPage } from '../law/article-uses.ts';
import { citationsOf } from '../law/citations.ts';
import { uniqueCitations } from '../law/law-marks.ts';
import { toolNames, toolPath } from '../model/tool-names.ts';
import { MEMBERSHIP_LABEL, QUIZ_LABEL, TOOLS, TOOLS_LABEL } from '../model/tools.ts';
import { getEntries, getLaws, getParameters, getQuiz } from './content.ts';
import { entryHref, href } from './href.ts';
import { getMembershipCitations } from './membership.ts';
import { publicLabel, siteOf } from './site-of.ts';
import { citedByTool } from './tool-needs.ts';

/**
 * Every page that cites a statute: published entries in the order of the collections and their lists, then the site's
 * own pages.
 */
export async function getCitingPages(): Promise<CitingPage[]> {
  const entries = await Promise.all(collectionNames.map(citingIn));
  return [...entries.flat(), ...(await citingTools()), ...(await citingSettings())];
}

async function citingTools(): Promise<CitingPage[]> {
  const parameters = await getParameters();
  return toolNames.map((name) => ({
    title: TOOLS[name].title,
    href: href(toolPath(name)),
    column: TOOLS_LABEL,
    citations: citedByTool(name, parameters),
  }));
}

/** What the pages of questions and of membership cite; they are written in settings. */
async function citingSettings(): Promise<CitingPage[]> {
  const questions = await getQuiz();
  return [
    {
      title: MEMBERSHIP_LABEL,
      href: href('/membership/'),
      column: publicLabel('rights'),
      citations: await getMembershipCitations(),
    },
    {
      title: QUIZ_LABEL,
      href: href('/quiz/'),
      column: TOOLS_LABEL,
      citations: uniqueCitations(questions.flatMap(({ citations }) => citations)),
    },
  ];
}

async function citingIn(name: CollectionName): Promise<CitingPage[]> {
  const [laws, entries] = await Promise.all([getLaws(), getEntries(name)]);
  const { review } = siteOf(name);
  return entries.flatMap(({ data, body = '' }): CitingPage[] => {
    const citations = citationsOf(data, body, laws);
    if (citations.length === 0) return [];
    const reviewed: unknown = review && Reflect.get(data, review.last);
    return [
      {
        title: data.title,
        href: entryHref(name, data.slug),
        column: publicLabel(name),
        ...(typeof reviewed === 'string' && { reviewed }),
        citations,
      },
    ];
  });
}

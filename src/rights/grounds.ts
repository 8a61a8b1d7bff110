import type { Confidence } from '../model/citation.ts';
import { type Law, formatArticle } from '../law/laws.ts';

/** An article of a law of `content/settings/laws.yml`: its id, and `43` or `3(五)`. */
export interface Cited {
  law: string;
  article: string;
}

/** What a figure or a limit rests on. */
export interface Grounds {
  citations: readonly Cited[];
  /** How well the rule as a whole was read; it can be worse than that of the articles. */
  confidence: Confidence;
  /** A document that is not among the laws, because its articles were not read. */
  source?: string | undefined;
  note?: string | undefined;
}

/** Grounds of a rule that needs no parameter: `['civil-code', '995']` for each article. */
export const groundsIn = (
  confidence: Grounds['confidence'],
  ...articles: readonly (readonly [law: string, article: string])[]
): Grounds => ({
  confidence,
  citations: articles.map(([law, article]) => ({ law, article })),
});

/** What readers are told about an outcome of a table, and what it rests on. */
export interface Explained {
  /** Chinese. */
  says: string;
  grounds: Grounds;
}

/** One line of grounds, as every computed figure shows it. */
export interface ShownGround {
  /** `《民法典》第二百零一条`. */
  text: string;
  /** Day of the law's edition, `YYYY-MM-DD`; undefined for a document outside the laws. */
  edition: string | undefined;
  confidence: Confidence;
}

/** Whether a result may only be shown as 待核实: nobody read the rule itself. */
export const isUnverified = ({ confidence }: Pick<Grounds, 'confidence'>): boolean =>
  confidence === 'hearsay';

/**
 * The lines of grounds. Each article has its own confidence where the laws give one, but never a better one than the
 * rule that cites it. Unknown laws show their id, since the content check reports them.
 */
export function showGrounds(grounds: Grounds, laws: readonly Law[]): ShownGround[] {
  const lines = grounds.citations.map(({ law: id, article }): ShownGround => {
    const law = laws.find((candidate) => candidate.id === id);
    const own = law?.articles?.find((one) => one.article === article)?.confidence;
    return {
      text: law
        ? `《${law.shortName}》${formatArticle(article)}`
        : `${id} ${formatArticle(article)}`,
      edition: law?.revised,
      confidence: worst(own ?? law?.confidence ?? grounds.confidence, grounds.confidence),
    };
  });
  return grounds.source === undefined
    ? lines
    : [...lines, { text: grounds.source, edition: undefined, confidence: grounds.confidence }];
}

/** From the worst to the best. */
const ORDER: readonly Confidence[] = ['hearsay', 'reprint', 'original', 'double'];

/** The worse of several. */
export const worst = (...all: readonly [Confidence, ...Confidence[]]): Confidence =>
  ORDER.find((one) => all.includes(one)) ?? all[0];

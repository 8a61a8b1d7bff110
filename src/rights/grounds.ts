import type { Confidence } from '../model/citation.ts';
import { type Law, formatArticle } from '../law/laws.ts';
import { groupBy } from '../values/group-by.ts';

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

/** A law as far as grounds name it. */
export type CitedLaw = Pick<Law, 'id' | 'shortName' | 'revised' | 'confidence'> & {
  articles?: readonly { article: string; confidence?: Confidence | undefined }[] | undefined;
};

/** One line of grounds, as every computed figure shows it. */
export interface ShownGround {
  /** `《民法典》`; without quotes for a law that is not known, or a document outside the laws. */
  name: string;
  /** The law's id; undefined for a document outside the laws. */
  law: string | undefined;
  /** `200`, `3(五)`. */
  articles: readonly string[];
  /** Day of the law's edition, `YYYY-MM-DD`; undefined for a document outside the laws. */
  edition: string | undefined;
  confidence: Confidence;
}

/** Whether a result may only be shown as 待核实: nobody read the rule itself. */
export const isUnverified = ({ confidence }: Pick<Grounds, 'confidence'>): boolean =>
  confidence === 'hearsay';

/**
 * The lines of grounds, one for the articles of a law that were read alike. Each article has its own confidence where
 * the laws give one, but never a better one than the rule that cites it. Unknown laws show their id, since the content
 * check reports them.
 */
export function showGrounds(grounds: Grounds, laws: readonly CitedLaw[]): ShownGround[] {
  const read = grounds.citations.map(({ law: id, article }) => {
    const law = laws.find((candidate) => candidate.id === id);
    const own = law?.articles?.find((one) => one.article === article)?.confidence;
    const confidence = worst(own ?? law?.confidence ?? grounds.confidence, grounds.confidence);
    return { id, law, article, confidence };
  });
  const lines = [...groupBy(read, ({ id, confidence }) => `${id} ${confidence}`).values()].flatMap(
    ([first, ...more]): ShownGround[] => {
      if (!first) return [];
      const { id, law, confidence } = first;
      const articles = [first, ...more].map(({ article }) => article);
      const name = law ? `《${law.shortName}》` : `${id} `;
      return [{ name, law: law && id, articles, edition: law?.revised, confidence }];
    },
  );
  return grounds.source === undefined
    ? lines
    : [...lines, outside(grounds.source, grounds.confidence)];
}

const outside = (name: string, confidence: Confidence): ShownGround => ({
  name,
  law: undefined,
  articles: [],
  edition: undefined,
  confidence,
});

const READ: Readonly<Record<Confidence, string>> = {
  double: '两份副本一致',
  original: '读过条文',
  reprint: '转载的条文，请核对原件',
  hearsay: '没有读到条文，待核实',
};

/** `《民法典》第二百条、第二百零一条`. */
export const groundText = ({ name, articles }: ShownGround): string =>
  name + articles.map(formatArticle).join('、');

/** `2020年版本，两份副本一致`. */
export const groundFacts = ({ edition, confidence }: ShownGround): string =>
  `${edition === undefined ? '' : `${edition.slice(0, 4)}年版本，`}${READ[confidence]}`;

/** From the worst to the best. */
const ORDER: readonly Confidence[] = ['hearsay', 'reprint', 'original', 'double'];

/** The worse of several. */
export const worst = (...all: readonly [Confidence, ...Confidence[]]): Confidence =>
  ORDER.find((one) => all.includes(one)) ?? all[0];

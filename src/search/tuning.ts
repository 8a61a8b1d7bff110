/**
 * Every number that the search was tuned to, with its reason. `npm run bench:search -- --tuning` measures what each of
 * them contributes: the MRR with four fifths and with five fourths of it. None has a unit unless stated; a weight of 1
 * changes nothing.
 */
export const tuning = {
  /** BM25F over the segments of a query (`rank.ts`). */
  terms: {
    /** Saturation: more occurrences of a segment count less and less. */
    k1: 1.1,
    /** How far a long page is discounted, 0 … 1. */
    b: 0.45,
    /** A segment in the title against the same in the text. */
    title: 2.2,
    /** Segments that are adjacent in the query and on the page. */
    neighbours: 0.6,
    /** The title's share of the query's bigrams. */
    overlap: 2.6,
    /** Weight, against that of a known segment, of one that no page has; less where it is a verb or the like. */
    unknown: 0.6,
    unknownSoft: 0.2,
    /** Strength of a match in the text alone, where a title would be 1; of words with synonyms, which are of this field. */
    inText: 0.75,
    knownInText: 0.9,
    /** From here on a partial match of a title or a variant counts as a whole one. */
    whole: 0.5,
    /** Explainers (pages with a topic) before other pages with the same words. */
    explainer: 1.1,
    /** Statutes behind what explains them, unless a query names one: their titles are words of many questions. */
    statute: 0.6,
    /** A segment whose characters are on a page, but apart. */
    loose: 0.35,
    /** A segment in the `asked` variants of a page that does not contain it. */
    asked: 0.8,
    /** A number without its unit: `98` for `98天`. */
    bareNumber: 0.5,
  },
  /** Variants by synonyms (`synonym-index.ts`), and tokens of them (`likeness/weigh.ts`). */
  synonyms: { same: 0.72, narrower: 0.5, max: 6, tokens: 0.8 },
  /** BM25 over bigrams and words of titles, `asked` variants and texts (`likeness/`). */
  likeness: {
    k1: 1.2,
    bBody: 0.6,
    bVariant: 0.6,
    bPage: 0.3,
    /** How much the best, the second and the third variant of a page count. */
    variants: [1, 0.35, 0.2],
    /** For a query that is a sample query word for word: editors say what it finds. */
    verbatim: 3,
    /** Bigrams of a query looked up in texts: each may cost a chunk of the index. */
    maxBigrams: 8,
    /** Lengths in characters between which a query turns from a few words into a sentence. */
    short: 6,
    long: 16,
    /** A token in the text of a page, where one in its `asked` variants or title is 1. */
    inText: 0.7,
    /** A page with this share of a query is a hit even if none of its segments is known. */
    sufficient: 0.4,
  },
  /**
   * Weights of the signals, and what is added for long queries; learned on sets a to d and
   * the one by hand (`node tests/bench/search/learn.ts`), for content with and without `asked` variants.
   */
  blend: {
    withAsked: {
      // Learned 2.9 and -0.8; a short query names its page by its words, as the set by hand shows.
      // Roles: learned 0.8 and 0.5; pairs of few words (`queries/roles.tsv`) need more.
      ...{ words: 4, asked: 2, anywhere: 3.8, body: 1, roles: 2.5 },
      long: { words: -1.8, asked: 1.5, anywhere: 2.3, body: 0, roles: -1.5 },
    },
    withoutAsked: {
      ...{ words: 3.7, asked: 0.8, anywhere: 2.6, body: 1, roles: 0 },
      long: { words: -0.2, asked: -1, anywhere: 0, body: -0.2, roles: 0 },
    },
  },
  /**
   * The chance that the first page answers (`likeness/confidence.ts`): a logistic regression,
   * learned on sets a to d. A question that no page answers counts three times: a wrong box costs
   * more than a missing one. The other signals added nothing.
   */
  confidence: {
    base: -5.1,
    wholeAnywhere: 6.4,
    wholeBody: 0.4,
    strength: 3.9,
    /** The distance of the first page from the second. */
    lead: 3.2,
    length: 5.1,
    /** The most telling segment that the first page lacks. */
    missedMost: -2.6,
    /** With a greater share of unknown segments nothing is certain. */
    unknown: 0.5,
    /** From here on an answer may be boxed; below `middle` the list is headed as merely close. */
    high: 0.91,
    middle: 0.5,
    /** A query of a few words may mean many things: a box then needs a variant of nearly the same words. */
    few: 0.35,
    same: 0.65,
    /** A query of one word has a wider topic if people ask so much for another page with it. */
    topic: 0.85,
  },
  /** Which pages are listed, and in which order those of a time (`answer.ts`, `when.ts`). */
  answer: {
    /** A title with this share of a query was asked for by its name. */
    named: 0.68,
    /** So was a page this much better than every page that is not over; long queries are clearer. */
    muchBetter: { short: 2, long: 1.25 },
    /** A page with this share of the best one's score or coverage is a hit. */
    nearBest: { score: 0.35, coverage: 0.6 },
    /** Events of the time asked for come first from this share of the best score on. */
    inTime: 0.5,
    /** A letter behind what explains its subject, unless a query asks for something to fill in. */
    letter: 0.65,
  },
  /** Costs of readings, about the logarithm of how rarely each happens (`spelling/`). */
  spelling: {
    homophone: 2.2,
    nearHomophone: 2.8,
    otherCharacter: 5.5,
    missing: 5.5,
    doubled: 5,
    syllable: 0.25,
    nearSyllable: 1.6,
    initial: 1.5,
    word: 1.2,
    /** For a word on one page; one less for each doubling. */
    rare: 6,
    asItStands: 7,
    stopWord: 2,
    /** Readings followed at once: initials alone fit a lot of words. */
    readings: 16,
    /** Initials of a title; fewer match some title by chance. */
    minInitials: 4,
  },
  /** Whether a correction is used or offered (`correct.ts`). */
  correction: {
    /** By how much it must cover more of the query. */
    better: 0.1,
    max: 8,
    /** What each doubling of the pages with a word adds for its initials. */
    common: 0.15,
    /** With this share of the query no other correction is tried. */
    certain: 0.95,
    /** Characters of a query in which a single character is more likely a slip than a verb. */
    short: 6,
    /**
     * A longer sentence has enough other words, and likeness bears its typos: of 500 such questions
     * none was corrected, yet each loaded the lexicon, half of all that a question costs.
     */
    long: 12,
  },
};

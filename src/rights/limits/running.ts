import type { Grounds } from '../grounds.ts';

/** What may stop a limit or make it begin again. */
export interface Running {
  /** In a few words. */
  name: string;
  /** For readers, in Chinese. */
  says: string;
  /** The question whose answers are the days from which it is counted anew; only limits that can begin again have one. */
  asks?: string;
  /** Whether the computed day is shown as 至少到这一天, since interruptions only make it later. */
  atLeast: boolean;
  grounds: Grounds;
}

const NO_RESTART = '这是期限，不是时效：发函、谈判、调解都不会让它重新起算。';

const cited = (
  confidence: Grounds['confidence'],
  law: string,
  ...articles: readonly string[]
): Grounds => ({ confidence, citations: articles.map((article) => ({ law, article })) });

const also = (grounds: Grounds, ...more: readonly Grounds[]): Grounds => ({
  confidence: grounds.confidence,
  citations: [grounds, ...more].flatMap(({ citations }) => citations),
});

/** The ways in which limits run, by key. */
export const RUNNING = {
  arbitration: {
    name: '会重新算，也会停',
    says: '向对方主张权利、协商、申请调解，向有关部门投诉，申请仲裁、起诉、申请支付令，或者对方同意履行，都会中断：从那天起重新算。不可抗力等正当理由会中止：原因消除以后接着算。自己要留凭据。',
    asks: '哪天向对方要求过、投诉过、申请过调解，或者对方答应过？',
    atLeast: true,
    grounds: also(
      cited('double', 'dispute-mediation-law', '27'),
      cited('reprint', 'arbitration-rules', '27', '28'),
    ),
  },
  prescription: {
    name: '时效：会重新算，也会停',
    says: '诉讼时效会中断：从那天起重新算；也会中止：原因消除以后接着算。自己要留凭据。',
    asks: '哪天向对方要求过，或者对方答应过？',
    atLeast: true,
    grounds: cited('double', 'civil-code', '194', '195'),
  },
  court: {
    name: '不重来，可以申请顺延',
    says: `${NO_RESTART}有正当理由耽误的，障碍消除后10日内可以向法院申请顺延，由法院决定。`,
    atLeast: false,
    grounds: cited('double', 'civil-procedure-law', '86'),
  },
  'administrative-court': {
    name: '不重来，另有例外',
    says: `${NO_RESTART}不是自己的原因耽误的，行政诉讼法另有规定。`,
    atLeast: false,
    grounds: cited('double', 'administrative-litigation-law', '48'),
  },
  reconsideration: {
    name: '不重来，遇到障碍会停',
    says: `${NO_RESTART}不可抗力等正当理由耽误的，障碍消除后接着算。`,
    atLeast: false,
    grounds: cited('double', 'reconsideration-law', '20'),
  },
  'excluded-time': {
    name: '不重来，有的时间不计入',
    says: '不是时效，发函、谈判不会让它重新起算。不可抗力、人身自由受限、单位的原因、登记制度不完善、为确认劳动关系仲裁诉讼，耽误的时间不计入。',
    atLeast: false,
    grounds: also(
      cited('original', 'spc-work-injury-2014', '7'),
      cited('reprint', 'work-injury-opinion-2', '8'),
    ),
  },
  fixed: {
    name: '不停、不重来',
    says: '不中止、不中断、不延长。',
    atLeast: false,
    grounds: cited('double', 'civil-code', '199'),
  },
  discovery: {
    name: '被发现、被投诉就不受限',
    says: '期间内被发现，或者有人举报、投诉，就不再受它限制。',
    atLeast: false,
    grounds: cited('original', 'labour-inspection-regulation', '20'),
  },
  'public-security': {
    name: '没被发现就不再处罚',
    says: '期间内没有被公安机关发现的，不再处罚，要尽快报案。',
    atLeast: false,
    grounds: cited('original', 'public-security-law', '25'),
  },
  'no-restart': {
    name: '不重来',
    says: NO_RESTART,
    atLeast: false,
    grounds: {
      ...cited('double', 'civil-code', '199'),
      note: '条文写的是撤销权；别的期限不重新起算，是对条文的解读。',
    },
  },
  unread: {
    name: '没有读到，按不停来办',
    says: `${NO_RESTART}现行规定里有没有停下来的情形，没有读到，请按不停来办。`,
    atLeast: false,
    grounds: cited('hearsay', 'sanction-rules-2012', '39'),
  },
} as const satisfies Readonly<Record<string, Running>>;

export type RunningId = keyof typeof RUNNING;

/** A limit's way of running. */
export const runningOf = (id: RunningId): Running => RUNNING[id];

import type { Course, Limit, NoLastDay } from './limit.ts';
import type { Period } from './periods.ts';

const days = (amount: number): Period => ({ unit: 'day', amount });
const months = (amount: number): Period => ({ unit: 'month', amount });
const years = (amount: number): Period => ({ unit: 'year', amount });

/** Table A, “你要在什么时候以前办” (fact 10.2), as far as it gives a length: row, cases, start, length. */
export const LIMITS: readonly Limit[] = [
  // 调仲法 27; 办案规则 26–28
  arbitration('A01', 'reprint', 'the infringement was or should have been known'),
  arbitration('A03', 'reprint', 'the employment ended'),
  arbitration('A04', 'both sources', 'the claim was known, as a rule when the contract ended'),
  arbitration('A05', 'reprint', 'the infringement was or should have been known'),
  // 调仲法 48, 50; 49(3); 法释一 24
  lawsuit('A06', 'both sources', 'the award was received', days(15)),
  lawsuit('A07', 'both sources', 'the ruling that sets the award aside was received', days(15)),
  lawsuit('A08', 'original', 'the ruling against enforcement was received', days(30)),
  {
    // 民诉法 171
    ...{ id: 'A10', direction: 'until', stops: 'by request', confidence: 'both sources' },
    courses: [
      { name: 'judgment', starts: 'the judgment was served', period: days(15) },
      { name: 'ruling', starts: 'the ruling was served', period: days(10) },
    ],
  },
  {
    // 民诉法 250; 调仲法 51
    ...{ id: 'A11', direction: 'until', stops: 'restarts', confidence: 'both sources' },
    courses: [
      { name: 'performance day', starts: 'the last day to perform', period: years(2) },
      { name: 'instalments', starts: 'the last day of the last instalment', period: years(2) },
      { name: 'no day written', starts: 'the document took effect', period: years(2) },
    ],
  },
  single('A12', 'not written', 'original', 'the agreement took effect', days(30)),
  {
    // 工伤条例 17(2); 法释工伤2014 7
    ...{ id: 'A13', direction: 'until', stops: 'left out', confidence: 'reprint' },
    courses: [
      { name: 'accident', starts: 'the accident', period: years(1) },
      { name: 'illness', starts: 'the illness was diagnosed or assessed', period: years(1) },
    ],
  },
  {
    // 民法典 152, 199
    ...{ id: 'A14', direction: 'until', stops: 'never', confidence: 'both sources' },
    courses: [
      rescission('fraud or unfairness', 'the cause was known', years(1)),
      rescission('duress', 'the duress ended', years(1)),
      rescission('serious misunderstanding', 'the cause was known', days(90)),
    ],
  },
  single('A15', 'not written', 'original', 'the assessment was received', days(15)),
  {
    // 工伤条例 28
    ...{ id: 'A16', direction: 'not before', stops: 'not written', confidence: 'original' },
    courses: [{ name: 'only', starts: 'the assessment was made', period: years(1) }],
  },
  {
    // 行复法 20
    ...{ id: 'A17', direction: 'until', stops: 'pauses', confidence: 'both sources' },
    courses: [
      { name: 'told', starts: 'the act was or should have been known', period: days(60) },
      {
        ...{ name: 'not told', period: days(60) },
        starts: 'the right, the authority and the limit were or should have been known',
        atMost: { starts: 'the content was or should have been known', period: years(1) },
      },
    ],
  },
  single(
    'A18',
    'administrative',
    'both sources',
    'the act was or should have been known',
    months(6),
  ),
  {
    // 行诉法 45
    ...{ id: 'A19', direction: 'until', stops: 'administrative', confidence: 'both sources' },
    courses: [
      { name: 'decided', starts: 'the decision was received', period: days(15) },
      { name: 'not decided', starts: 'the time for the decision ended', period: days(15) },
    ],
  },
  single('A20', 'met by discovery', 'original', 'the breach happened or ended', years(2)),
  // 处分规定, as answered by an authority; 旧暂行规定 39
  single('A21', 'not read', 'reported', 'the decision was or should have been known', days(30)),
  single('A22', 'not read', 'reported', 'the review decision was received', days(30)),
  {
    // 监察法 56
    ...{ id: 'A25', direction: 'until', stops: 'not written', confidence: 'both sources' },
    courses: [
      { name: 'review', starts: 'the decision was received', period: months(1) },
      { name: 'second review', starts: 'the review decision was received', period: months(1) },
    ],
  },
  {
    // 信访条例 35, 36
    ...{ id: 'A26', direction: 'until', stops: 'not written', confidence: 'original' },
    courses: [
      { name: 'review', starts: 'the answer was received', period: days(30) },
      { name: 'second review', starts: 'the review answer was received', period: days(30) },
    ],
  },
  {
    // 民法典 188, 194, 195
    ...{ id: 'A27', direction: 'until', stops: 'restarts', confidence: 'both sources' },
    courses: [
      {
        ...{ name: 'only', starts: 'the harm and who owes were known', period: years(3) },
        atMost: { starts: 'the harm', period: years(20) },
      },
    ],
  },
  single('A28', 'met by discovery', 'original', 'the act happened or ended', months(6)),
  {
    // 劳合法 37; 人事条例 17
    ...{ id: 'A29', direction: 'notice', stops: 'not written', confidence: 'original' },
    courses: [
      { name: 'labour contract', starts: 'the written notice', period: days(30) },
      { name: 'probation', starts: 'the notice', period: days(3) },
      { name: 'personnel contract', starts: 'the written notice', period: days(30) },
    ],
  },
  {
    // 弹性办法; fact 9-07
    ...{ id: 'A30', direction: 'before', stops: 'not written', confidence: 'reported' },
    courses: [{ name: 'only', starts: 'the chosen time of retirement', period: months(3) }],
  },
];

/** The rows of table A without a last day. */
export const NO_LAST_DAY: readonly NoLastDay[] = [
  { id: 'A02', reason: 'no limit' },
  { id: 'A09', reason: 'not written' },
  { id: 'A23', reason: 'general knowledge' },
  { id: 'A24', reason: 'not written' },
  { id: 'A31', reason: 'not written' },
];

function single(
  id: string,
  stops: Limit['stops'],
  confidence: Limit['confidence'],
  starts: string,
  period: Period,
): Limit {
  return { id, direction: 'until', stops, confidence, courses: [{ name: 'only', starts, period }] };
}

function arbitration(id: string, confidence: Limit['confidence'], starts: string): Limit {
  return { ...single(id, 'restarts', confidence, starts, years(1)), atLeast: true };
}

function lawsuit(
  id: string,
  confidence: Limit['confidence'],
  starts: string,
  period: Period,
): Limit {
  return single(id, 'by request', confidence, starts, period);
}

function rescission(name: string, starts: string, period: Period): Course {
  return { name, starts, period, atMost: { starts: 'the agreement was made', period: years(5) } };
}

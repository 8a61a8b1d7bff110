/**
 * The limit that computes a case of table A of the second implementation: row and case → key. Two cases that differ only
 * in what their start is called share a limit.
 */
export const LIMIT_OF_ROW: Readonly<Record<string, string>> = {
  'A01 only': 'arbitration',
  'A03 only': 'arbitration-after-end',
  'A04 only': 'compensation-arbitration',
  'A05 only': 'personnel-arbitration',
  'A06 only': 'award-suit',
  'A07 only': 'suit-after-revocation',
  'A08 only': 'suit-after-refused-enforcement',
  'A10 judgment': 'appeal-judgment',
  'A10 ruling': 'appeal-ruling',
  'A11 performance day': 'enforcement',
  'A11 instalments': 'enforcement',
  'A11 no day written': 'enforcement',
  'A12 only': 'mediation-confirmation',
  'A13 accident': 'injury-recognition',
  'A13 illness': 'injury-recognition',
  'A14 fraud or unfairness': 'rescission',
  'A14 duress': 'rescission-duress',
  'A14 serious misunderstanding': 'rescission-misunderstanding',
  'A15 only': 'reappraisal',
  'A16 only': 'appraisal-review',
  'A17 told': 'reconsideration',
  'A17 not told': 'reconsideration-untold',
  'A18 only': 'administrative-suit',
  'A19 decided': 'suit-after-reconsideration',
  'A19 not decided': 'suit-after-silence',
  'A20 only': 'inspection',
  'A21 only': 'sanction-review',
  'A22 only': 'sanction-appeal',
  'A25 review': 'supervision-review',
  'A25 second review': 'supervision-recheck',
  'A26 review': 'petition-review',
  'A26 second review': 'petition-recheck',
  'A27 only': 'harm-claim',
  'A28 only': 'public-security',
  'A29 labour contract': 'resignation',
  'A29 probation': 'resignation-probation',
  'A29 personnel contract': 'resignation-staff',
  'A30 only': 'early-retirement',
};

/** Limits of the employer, which table A does not have; their periods are those of facts 4-41 and B01. */
export const LIMITS_BESIDE: Readonly<Record<string, { amount: number; unit: 'day' }>> = {
  'award-revocation': { amount: 30, unit: 'day' },
  'injury-recognition-employer': { amount: 30, unit: 'day' },
};

/** The rows of table A without a last day: row → the limits that stand for it, none of which is counted. */
export const NOT_COUNTED: Readonly<Record<string, readonly string[]>> = {
  A02: ['wages-in-service'],
  A09: ['no-award'],
  A23: ['staff-review', 'further-appeal'],
  A24: ['teacher-appeal'],
  A31: ['unemployment'],
};

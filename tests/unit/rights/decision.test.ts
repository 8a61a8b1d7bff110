import { describe, expect, test } from 'vitest';
import { combinationsOf, decide, defineTable, nextQuestion } from '../../../src/rights/decision.ts';
import { SOUND, enumerate } from './table-kit.ts';

const questions = {
  who: { label: '谁', options: { me: '我', you: '你' } },
  when: { label: '何时', options: { now: '现在', later: '以后' } },
} as const;

const table = defineTable({
  questions,
  rules: [
    { when: { who: ['me'] }, then: 'mine' },
    { when: { who: ['you'], when: ['now'] }, then: 'yours' },
    { when: { who: ['you'], when: ['later'] }, then: 'nobody' },
  ],
});

describe('a decision table', () => {
  test('has one outcome for each combination of answers', () => {
    expect(combinationsOf(table).map((answers) => decide(table, answers))).toEqual([
      'mine',
      'mine',
      'yours',
      'nobody',
    ]);
    expect(enumerate(table)).toEqual({ combinations: 4, ...SOUND });
  });

  test('asks only what still matters', () => {
    expect(nextQuestion(table, {})).toBe('who');
    expect(nextQuestion(table, { who: 'you' })).toBe('when');
    expect(nextQuestion(table, { who: 'me' })).toBeUndefined();
    expect(nextQuestion(table, { who: 'you', when: 'now' })).toBeUndefined();
    expect(nextQuestion(table, { when: 'later' })).toBe('who');
  });

  test('with a gap, a contradiction and a rule out of reach is found out', () => {
    const faulty = defineTable({
      questions,
      rules: [
        { when: { who: ['me'] }, then: 'mine' },
        { when: { who: ['me'], when: ['now'] }, then: 'also' },
        { when: { who: [] }, then: 'never' },
      ],
    });
    expect(enumerate(faulty)).toEqual({
      combinations: 4,
      without: [
        { who: 'you', when: 'now' },
        { who: 'you', when: 'later' },
      ],
      contradictory: [{ who: 'me', when: 'now' }],
      unreachable: ['never'],
    });
    expect(() => decide(faulty, { who: 'me', when: 'now' })).toThrow('found 2 rules');
    expect(() => decide(faulty, { who: 'you', when: 'now' })).toThrow('found 0 rules');
  });
});

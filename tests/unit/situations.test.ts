import { describe, expect, test } from 'vitest';
import { collections } from '../../src/collections/index.ts';
import { stepId } from '../../src/collections/situations/step-id.ts';
import { formatError } from '../../src/values/validation/validation-error.ts';
import { check, entryFile } from './content-kit.ts';

const step = { title: '书面问学校', does: ['写一份，留底。'] };
const errorsOf = (changes: object) =>
  check(entryFile('situations', 'a', { steps: [{ ...step, ...changes }] })).map(formatError);

describe('a journey', () => {
  test('needs no more of a step than its title and what to do', () => {
    expect(errorsOf({})).toEqual([]);
  });

  test.each([
    ['a limit that no rule knows', { limit: 'some-day' }, /步骤 第1项 最晚什么时候.*应为以下之一/],
    ['a law that is not in the settings', { citations: [{ law: 'no-law', article: '1' }] }, /法规/],
    [
      'something else than an article',
      { citations: [{ law: 'membership-measures-2016', article: '一' }] },
      /条号/,
    ],
    ['an explainer that does not exist', { more: ['no-such-page'] }, /细看哪几条问答/],
    ['a telephone number with words', { phone: '打给张老师' }, /电话号码/],
    ['no line of what to do', { does: [] }, /怎么做/],
    ['a misspelt field', { cots: '不收费' }, /cots/],
  ])('is refused with %s', (_what, changes, message) => {
    const errors = errorsOf(changes);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatch(message);
  });

  test('has at least one step', () => {
    const [error = ''] = check(entryFile('situations', 'a', { steps: [] })).map(formatError);
    expect(error).toContain('步骤');
  });
});

test('its structured data leads to each step', () => {
  const { situations } = collections;
  const data = {
    ...situations.example,
    steps: [step, { ...step, title: '申请仲裁' }],
  } as unknown as Parameters<typeof situations.site.things>[0];
  const [thing] = situations.site.things(data, {
    url: 'https://a.example/situations/a/',
    image: '',
    organisation: '',
    laws: [],
    body: '',
  });
  expect(thing).toMatchObject({
    '@type': 'HowTo',
    step: [
      { name: '书面问学校', url: `https://a.example/situations/a/#${stepId(0)}` },
      { name: '申请仲裁', url: `https://a.example/situations/a/#${stepId(1)}` },
    ],
  });
});

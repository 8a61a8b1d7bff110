import { expect, test } from 'vitest';
import { ASKED } from '../../../src/setup/asked.ts';
import { type Interview, interview } from '../../../src/setup/interview.ts';

/** A person who answers what begins with a text, and presses Enter at everything else. */
function host(answers: Readonly<Record<string, string[]>>, others: Partial<Interview> = {}) {
  const done: string[] = [];
  const ask = (question: string) => {
    const [, left = []] =
      Object.entries(answers).find(([start]) => question.startsWith(start)) ?? [];
    return Promise.resolve(left.shift() ?? '');
  };
  const asking: Interview = {
    questions: { ask, isYes: async (question) => (await ask(question)) === 'y' },
    say: () => undefined,
    hasSamples: () => Promise.resolve(true),
    removeSamples: () => Promise.resolve(void done.push('清示例')),
    current: ({ key }) => Promise.resolve(key === 'name' ? '红烛' : ''),
    save: (key, typed) => {
      done.push(`${key}=${typed}`);
      return Promise.resolve(typed !== '错');
    },
    run: (command) => void done.push(command),
    ...others,
  };
  return { asking, done };
}

test('Enter at every question changes nothing', async () => {
  const { asking, done } = host({});
  await interview(asking);
  expect(done).toEqual([]);
});

test('samples go before the areas that they use; each answer is written at once; a wrong one is asked again', async () => {
  const { asking, done } = host({
    先看看清掉示例: ['y'],
    '网站名称（红烛）': ['错', '城东工会'],
    'ICP备案号（空着）': ['-'],
    '片区（空着）': ['城东、城西'],
    现在制作网站吗: ['y'],
    现在备份一次吗: ['y'],
  });
  await interview(asking);
  expect(done).toEqual([
    '清示例',
    'name=错',
    'name=城东工会',
    'icp=',
    'areas=城东、城西',
    'build',
    'backup',
  ]);
});

test('without samples nobody is asked about them; every field is asked once', async () => {
  const asked: string[] = [];
  const { asking } = host(
    {},
    {
      hasSamples: () => Promise.resolve(false),
      questions: {
        ask: (question) => {
          asked.push(question);
          return Promise.resolve('');
        },
        isYes: (question) => {
          asked.push(question);
          return Promise.resolve(false);
        },
      },
    },
  );
  await interview(asking);
  expect(asked).toHaveLength(ASKED.length + 2);
  expect(asked.join()).not.toContain('示例要删');
});

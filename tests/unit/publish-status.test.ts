import { describe, expect, test } from 'vitest';
import {
  type Answer,
  LATE_AFTER_MS,
  type Pending,
  type Wish,
  isDone,
  nextQuestion,
  statusOf,
  wishFor,
} from '../../admin/publish/status.ts';
import { causeOfLateness, messagesFor } from '../../admin/publish/messages.ts';

const SAVED = Date.parse('2026-11-22T18:40:00+08:00');
const SOON = SAVED + 60_000;
const LATE = SAVED + LATE_AFTER_MS;
const PATH = 'content/essays/a.md';

const pending = (wish: Wish): Pending => ({ path: PATH, title: '一篇', savedAt: SAVED, wish });
const shown = pending({ kind: 'shown', hash: 'new' });
const built = (hash?: string, time = '2026-11-22T18:00:00+08:00'): Answer => ({
  time,
  entries: hash === undefined ? {} : { [PATH]: { href: '/essays/a/', hash } },
});

describe('an entry that readers should see', () => {
  test('is submitted, then publishing, then online', () => {
    expect(statusOf(shown, undefined, SOON)).toEqual({ kind: 'submitted' });
    expect(statusOf(shown, built('old'), SOON)).toEqual({ kind: 'publishing' });
    expect(statusOf(shown, built(), SOON)).toEqual({ kind: 'publishing' });
    expect(statusOf(shown, built('new'), SOON)).toEqual({ kind: 'online', href: '/essays/a/' });
  });

  test('is not late for a site that cannot be reached for a moment', () => {
    expect(statusOf(shown, 'unreachable', SOON)).toEqual({ kind: 'publishing' });
  });

  test('is late after ten minutes, and why', () => {
    const cause = (answer: Answer | undefined) => {
      const status = statusOf(shown, answer, LATE);
      return status.kind === 'late' ? status.cause.kind : status.kind;
    };
    expect(cause(undefined)).toBe('unreachable');
    expect(cause('unreachable')).toBe('unreachable');
    expect(cause(built('old'))).toBe('old');
    expect(cause(built('other', '2026-11-22T18:45:00+08:00'))).toBe('other');
  });

  test('may still come online when it is late', () => {
    expect(statusOf(shown, built('new'), LATE + LATE)).toMatchObject({ kind: 'online' });
  });
});

describe.each<Wish>([{ kind: 'deleted' }, { kind: 'draft' }, { kind: 'later', day: '2026-12-01' }])(
  'an entry that readers should not see: $kind',
  (wish) => {
    test('waits until the site no longer has it', () => {
      expect(statusOf(pending(wish), built('old'), SOON)).toEqual({ kind: 'publishing' });
      const done = statusOf(pending(wish), built(), SOON);
      expect(done).toEqual({ kind: 'hidden' });
      expect(isDone(done)).toBe(true);
    });
  },
);

describe('what is wished of a text', () => {
  const text = (front: string) => `---\ntitle: 一篇\n${front}---\n`;
  const wish = (front: string) => wishFor(PATH, text(front), 'h', '2026-11-22');

  test.each([
    ['', { kind: 'shown', hash: 'h' }],
    ['publishDate: 2026-11-22\n', { kind: 'shown', hash: 'h' }],
    ['publishDate: 2026-11-23\n', { kind: 'later', day: '2026-11-23' }],
    ['draft: true\n', { kind: 'draft' }],
    ['draft: true\npublishDate: 2026-11-23\n', { kind: 'draft' }],
  ])('%j', (front, expected) => {
    expect(wish(front)).toEqual(expected);
  });

  test('settings are always shown', () => {
    expect(wishFor('content/settings/site.yml', 'name: 红烛\n', 'h', '2026-11-22').kind).toBe(
      'shown',
    );
  });
});

test('the site is asked soon at first, then ever more rarely, of what is late once a minute', () => {
  const waits = Array.from({ length: 12 }, (_, asked) => nextQuestion(asked, false));
  expect(waits[0]).toBe(2000);
  expect(waits).toEqual([...waits].sort((a, b) => a - b));
  expect(waits.at(-1)).toBe(30_000);
  expect(nextQuestion(50, true)).toBe(60_000);
});

describe('words', () => {
  const say = (wish: Wish, answer: Answer | undefined, now: number, isLocal: boolean) => {
    const { steps, current } = messagesFor(
      pending(wish),
      statusOf(pending(wish), answer, now),
      isLocal,
    );
    return steps[current];
  };
  const { wish } = shown;

  test.each([
    [wish, undefined, SOON, '已提交', '正在更新本机网站'],
    [wish, built('old'), SOON, '正在发布', '正在更新本机网站'],
    [wish, built('new'), SOON, '已上线', '本机网站已更新'],
    [wish, built('old'), LATE, '尚未上线', '已保存，本机网站还没有更新'],
    [{ kind: 'draft' }, built(), SOON, '已保存，草稿不上网', '已保存，草稿不上网'],
    [{ kind: 'deleted' }, built('old'), SOON, '正在从网站撤下', '正在更新本机网站'],
    [{ kind: 'deleted' }, built('old'), LATE, '网站上还能看到', '已删除，本机网站还没有更新'],
  ] satisfies [Wish, Answer | undefined, number, string, string][])(
    '%j, %j at %d: %s, on this machine %s',
    (asked, answer, now, hosted, local) => {
      expect(say(asked, answer, now, false)).toBe(hosted);
      expect(say(asked, answer, now, true)).toBe(local);
    },
  );

  test('a day to come is told in full', () => {
    expect(say({ kind: 'later', day: '2026-11-30' }, built(), SOON, false)).toBe(
      '已保存，到2026年11月30日才上网',
    );
  });

  test('causes are told with the time in Shanghai', () => {
    expect(causeOfLateness({ kind: 'old', built: '2026-11-22T10:00:00Z' })).toContain(
      '2026年11月22日 18:00',
    );
  });
});

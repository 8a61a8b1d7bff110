import { describe, expect, test, vi } from 'vitest';
import { excerpts } from '../../src/check/excerpt.ts';
import { type TextEditor, findAgain, makeRepairs } from '../../admin/proposals/make-repairs.ts';
import { planRepairs } from '../../admin/proposals/plan-repairs.ts';
import { saveRepairs } from '../../admin/proposals/save-repairs.ts';
import { withHiddenShown } from '../../admin/proposals/show-hidden.ts';
import { DeskError } from '../../admin/ground/desk-error.ts';
import type { Entry, Host, PersistOptions } from '../../admin/port/backend.ts';
import { readBody } from '../../src/check/body.ts';
import { toOffers, withRepairs, repairsOf } from '../../src/check/body-repairs.ts';

const offersIn = (body: string) => toOffers(readBody(body).proposals);

/** A text in lines of at most this many characters; no line begins with a punctuation mark. */
const wrapped = (text: string, width: number) =>
  text.replace(new RegExp(`.{${width}}[，。；：？]*(?=.)`, 'g'), '$&\n');

describe('grouping repairs into offers', () => {
  test('makes one offer for the lines of a numbered list or of a table', () => {
    const body = '##一\n\n1、甲\n2、乙\n3、丙\n\n｜甲｜乙｜\n｜1｜2｜';
    expect(offersIn(body).map(({ first, last, isSafe }) => [first, last, isSafe])).toEqual([
      [1, 1, true],
      [3, 5, false],
      [7, 8, false],
    ]);
  });

  test('makes one offer for the lines of a notice', () => {
    expect(offersIn('活动安排\n9:00 签到\n9:30 开会').map((it) => it.repaired)).toEqual([
      '活动安排\\\n9:00 签到\\',
    ]);
  });

  test.each([
    '每年九月，总有新老师问：工会是干什么的？过节发点东西，组织几场比赛，就没有别的了吗？',
    '改一条已有的：在列表里点它，改，保存。保存还没完就可以接着写：后写的算没保存，再点一次保存。',
    '会员里有刚毕业的，也有退休多年的；有人用最新的手机，有人用办公室的旧电脑。这个网站要让大家都用得上。',
    '比赛于11月1日开始，11月2日结束，11月3日公布结果；地点：大礼堂；联系人：工会办公室。',
  ])('offers nothing for a wrapped paragraph, whatever its line width: %s', (text) => {
    const wrong = Array.from({ length: 36 }, (_, index) => wrapped(text, index + 10)).filter(
      (body) => offersIn(body).length > 0,
    );
    expect(wrong).toEqual([]);
  });

  test('makes two offers for two adjacent headings', () => {
    expect(offersIn('##一\n##二')).toHaveLength(2);
  });

  test('offers nothing more once a text is repaired', () => {
    for (const body of [
      '##一',
      '1、甲\n2、乙',
      '｜甲｜乙｜\n｜1｜2｜',
      '[a]（https://a.cn/）',
      '> 时间：9点\n> 地点：礼堂',
      '- 张三\n  李四\n  王小五',
    ]) {
      const after = withRepairs(body, repairsOf(offersIn(body).flatMap((it) => it.proposals)));
      expect(offersIn(after)).toEqual([]);
    }
  });

  test('starts the excerpt of a long line shortly before the change', () => {
    const [a, b] = ['字'.repeat(50), '尾'.repeat(50)];
    expect(excerpts(`${a}（${b}`, `${a}(${b}`)).toEqual({
      before: `…${'字'.repeat(10)}（${'尾'.repeat(29)}…`,
      after: `…${'字'.repeat(10)}(${'尾'.repeat(29)}…`,
    });
    expect(excerpts('##一', '## 一')).toEqual({ before: '##一', after: '## 一' });
  });

  test('names invisible characters, and keeps line breaks', () => {
    expect(withHiddenShown('工\u200B会\n甲')).toBe('工‹看不见的字符›会\n甲');
  });
});

/** An editor that contains a text; `during` is what its author does while it is read. */
function editing(text: string, during: (() => void)[] = []) {
  const state = { text };
  const editor: TextEditor = {
    read: () => state.text,
    replace: (next) => {
      state.text = next;
    },
    undo: () => undefined,
    isComposing: () => false,
  };
  const read = (body: string) => {
    during.shift()?.();
    return readBody(body);
  };
  return { state, editor, read };
}

describe('repairing in the form', () => {
  test('checks the latest text again and keeps what was typed during the check', async () => {
    const { state, editor, read } = editing('##一\n\n后', [
      () => {
        state.text = '新的一行\n\n##一\n\n后面';
      },
    ]);
    const [pressed] = offersIn(state.text);
    const count = await makeRepairs(
      editor,
      (now) => (pressed ? findAgain(now, pressed) : []),
      read,
    );
    expect([count, state.text]).toEqual([1, '新的一行\n\n## 一\n\n后面']);
  });

  test('makes the pressed one of two identical repairs', async () => {
    const { state, editor, read } = editing('##一\n\n中\n\n##一');
    const [, pressed] = offersIn(state.text);
    await makeRepairs(editor, (now) => (pressed ? findAgain(now, pressed) : []), read);
    expect(state.text).toBe('##一\n\n中\n\n## 一');
  });

  test('changes nothing when the pressed offer is gone', async () => {
    const { state, editor, read } = editing('## 一');
    const [pressed] = offersIn('##一');
    expect(await makeRepairs(editor, (now) => (pressed ? findAgain(now, pressed) : []), read)).toBe(
      0,
    );
    expect(state.text).toBe('## 一');
  });
});

const PATH = 'content/essays/a.md';
const entry = (body: string) => `---\ntitle: 甲 # 注\n---\n\n${body}\n`;
const plansOf = (text: string, path = PATH) =>
  planRepairs({ files: new Map([[path, text]]) }, [path], readBody);

describe('repairing from the health check', () => {
  test('plans the text to save and the line of each change in the file', async () => {
    const before = entry('一\n\n##二\n\n1、甲\n2、乙');
    expect(await plansOf(before)).toEqual([
      {
        path: PATH,
        title: '甲',
        before,
        after: before.replace('##二', '## 二'),
        changes: [{ line: 7, theirs: ['##二'], mine: ['## 二'] }],
      },
    ]);
  });

  test('keeps the line ends of the file', async () => {
    const before = entry('##二\n\n三').replaceAll('\n', '\r\n');
    expect(await plansOf(before)).toMatchObject([{ after: before.replace('##二', '## 二') }]);
  });

  test.each([
    ['a file with nothing to repair', entry('## 二')],
    ['a file with only unsafe repairs', entry('1、甲\n2、乙')],
    ['a file that cannot be parsed', '---\ntitle: "\n---\n##二\n'],
    ['a file that is not UTF-8', entry('##\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD')],
  ])('skips %s', async (_, text) => {
    expect(await plansOf(text)).toEqual([]);
  });

  /** A host with these files; `drafts` are open there. */
  function holding(files: Record<string, string>, drafts: string[] = []) {
    const saved: { entry: Entry; options: PersistOptions }[] = [];
    const host: Host = {
      getEntry: (path) => Promise.resolve({ data: files[path] ?? null, file: { path, id: null } }),
      persistEntry: (written, options) => {
        if (written.dataFiles[0]?.raw.includes('拒绝')) throw new DeskError('服务器没有收下');
        saved.push({ entry: written, options });
        return Promise.resolve();
      },
      unpublishedEntry: ({ slug }) =>
        drafts.includes(slug)
          ? Promise.resolve({ diffs: [] })
          : Promise.reject(new DeskError('没有', 404)),
    };
    return { host, saved };
  }
  const planned = async (texts: Record<string, string>) =>
    planRepairs({ files: new Map(Object.entries(texts)) }, Object.keys(texts), readBody);

  test('skips files changed, deleted or refused by the host meanwhile, and saves the rest', async () => {
    const names = ['a', 'b', 'c', 'd'].map((name) => `content/essays/${name}.md`);
    const [a = '', b = '', c = '', d = ''] = names;
    const texts = {
      [a]: entry('##一'),
      [b]: entry('##一'),
      [c]: entry('##一'),
      [d]: entry('##拒绝'),
    };
    const plans = await planned(texts);
    const { host, saved } = holding({
      [a]: texts[a] ?? '',
      [b]: entry('别人写的'),
      [d]: texts[d] ?? '',
    });
    const report = vi.fn();
    expect(await saveRepairs(host, plans, false, report)).toEqual([
      { path: a, title: '甲' },
      { path: b, title: '甲', passedOver: '刚才有人存过' },
      { path: c, title: '甲', passedOver: '刚才被删掉了' },
      { path: d, title: '甲', passedOver: '服务器没有收下' },
    ]);
    expect(report.mock.calls).toEqual([[1], [2], [3], [4]]);
    expect(saved).toMatchObject([
      {
        entry: { dataFiles: [{ path: a, slug: 'a', raw: entry('## 一') }] },
        options: { commitMessage: '改好写法：甲', useWorkflow: false },
      },
    ]);
  });

  test('with review before publishing: saves drafts pending review, and skips an entry that has a draft', async () => {
    const texts = { [PATH]: entry('##一'), 'content/essays/b.md': entry('##一') };
    const { host, saved } = holding(texts, ['b']);
    const outcomes = await saveRepairs(host, await planned(texts), true, () => undefined);
    expect(outcomes.map(({ passedOver }) => passedOver)).toEqual([
      undefined,
      '有一份还没发布的草稿，请打开它在里面改',
    ]);
    expect(saved).toMatchObject([{ options: { useWorkflow: true, status: 'pending_review' } }]);
  });
});

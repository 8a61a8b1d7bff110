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

/** A text in lines of at most so many characters; no line begins with a mark. */
const wrapped = (text: string, width: number) =>
  text.replace(new RegExp(`.{${width}}[，。；：？]*(?=.)`, 'g'), '$&\n');

describe('一处一处地说', () => {
  test('编号的几行、表格的几行是一处：改一半等于没改', () => {
    const body = '##一\n\n1、甲\n2、乙\n3、丙\n\n｜甲｜乙｜\n｜1｜2｜';
    expect(offersIn(body).map(({ first, last, isSafe }) => [first, last, isSafe])).toEqual([
      [1, 1, true],
      [3, 5, false],
      [7, 8, false],
    ]);
  });

  test('一则通知的几行是一处', () => {
    expect(offersIn('活动安排\n9:00 签到\n9:30 开会').map((it) => it.repaired)).toEqual([
      '活动安排\\\n9:00 签到\\',
    ]);
  });

  test.each([
    '每年九月，总有新老师问：工会是干什么的？过节发点东西，组织几场比赛，就没有别的了吗？',
    '改一条已有的：在列表里点它，改，保存。保存还没完就可以接着写：后写的算没保存，再点一次保存。',
    '会员里有刚毕业的，也有退休多年的；有人用最新的手机，有人用办公室的旧电脑。这个网站要让大家都用得上。',
    '比赛于11月1日开始，11月2日结束，11月3日公布结果；地点：大礼堂；联系人：工会办公室。',
  ])('断成几行的一段话，无论断在哪里都不说：%s', (text) => {
    const wrong = Array.from({ length: 36 }, (_, index) => wrapped(text, index + 10)).filter(
      (body) => offersIn(body).length > 0,
    );
    expect(wrong).toEqual([]);
  });

  test('紧挨着的两个小标题是两处', () => {
    expect(offersIn('##一\n##二')).toHaveLength(2);
  });

  test('改了以后，那一处就没有可说的了', () => {
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

  test('很长的一行，从改动的前面一点说起', () => {
    const [a, b] = ['字'.repeat(50), '尾'.repeat(50)];
    expect(excerpts(`${a}（${b}`, `${a}(${b}`)).toEqual({
      before: `…${'字'.repeat(10)}（${'尾'.repeat(29)}…`,
      after: `…${'字'.repeat(10)}(${'尾'.repeat(29)}…`,
    });
    expect(excerpts('##一', '## 一')).toEqual({ before: '##一', after: '## 一' });
  });

  test('看不见的字符说得出来，换行照旧', () => {
    expect(withHiddenShown('工\u200B会\n甲')).toBe('工‹看不见的字符›会\n甲');
  });
});

/** An editor that holds a text; `during` is what its author does while it is read. */
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

describe('表单里改', () => {
  test('查的时候又打了字：按最新的重新查，打的字还在', async () => {
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

  test('同样的两处，改的是按的那一处', async () => {
    const { state, editor, read } = editing('##一\n\n中\n\n##一');
    const [, pressed] = offersIn(state.text);
    await makeRepairs(editor, (now) => (pressed ? findAgain(now, pressed) : []), read);
    expect(state.text).toBe('##一\n\n中\n\n## 一');
  });

  test('按的那一处已经没有了：什么也不动', async () => {
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

describe('内容体检里改', () => {
  test('说出文件的第几行，存的就是给看的', async () => {
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

  test('换行照文件原来的', async () => {
    const before = entry('##二\n\n三').replaceAll('\n', '\r\n');
    expect(await plansOf(before)).toMatchObject([{ after: before.replace('##二', '## 二') }]);
  });

  test.each([
    ['没有要改的', entry('## 二')],
    ['拿不准的', entry('1、甲\n2、乙')],
    ['打不开的', '---\ntitle: "\n---\n##二\n'],
    ['不是 UTF-8 的', entry('##\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD')],
  ])('%s，放下', async (_, text) => {
    expect(await plansOf(text)).toEqual([]);
  });

  /** A host that holds these files; `drafts` are open there. */
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

  test('刚才有人存过的、删掉的、服务器没有收下的都放下，别的照存', async () => {
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

  test('先审核再发布：存成待审的草稿；已经有草稿的放下', async () => {
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

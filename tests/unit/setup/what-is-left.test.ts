import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import type { FoundFile } from '../../../src/check/found-file.ts';
import { settings } from '../../../src/collections/index.ts';
import { contentOf } from '../../../src/content-format/content-file.ts';
import type { SetupFacts } from '../../../src/setup/facts.ts';
import { hostingsFor } from '../../../src/setup/place-step.ts';
import { isPlaceholder } from '../../../src/setup/placeholder.ts';
import type { StepId } from '../../../src/setup/step.ts';
import { summaryOf, whatIsLeft } from '../../../src/setup/what-is-left.ts';
import { entryFile, textFile } from '../content-kit.ts';
import type { Data } from '../model-kit.ts';

const OWN: Data = {
  ...settings.site.example,
  organisation: '城东区教育工会',
  contact: { address: '学院路1号', phone: '010-62700000', hours: '工作日9:00—17:00' },
  responsibilities: [],
  holidays: [],
  icp: '京ICP备12345678号',
  police: '京公网安备11010502030405号',
  url: 'https://gonghui.chengdong.edu.cn',
};

const site = (changes: Data = {}) =>
  textFile('settings/site.yml', stringify({ ...OWN, ...changes }));

function stepsOf(files: readonly FoundFile[], facts?: SetupFacts) {
  const texts = files.map(({ path, text = '' }) => [path, text] as const);
  const steps = whatIsLeft(contentOf(texts, []), facts);
  return {
    steps,
    step: (id: StepId) => {
      const step = steps.find((each) => each.id === id);
      if (!step) throw new Error(`no step ${id}`);
      return { ...step, texts: step.left.map(({ text }) => text) };
    },
  };
}

test.each([
  ['示例区教育工会', true],
  ['010-00000000', true],
  ['京公网安备00000000000000号', true],
  ['gonghui@example.cn', true],
  ['https://gonghui.example.cn', true],
  ['010-62700000', false],
  ['400-000-0001', false],
  ['https://www.examples.cn', false],
])('%s is a placeholder: %s', (text, expected) => {
  expect(isPlaceholder(text)).toBe(expected);
});

test('a site that is all a union’s own has nothing left', () => {
  const { steps } = stepsOf([site(), entryFile('pages', 'about')], {
    publishedAt: '2026-11-30T08:00:00+08:00',
    restoredAt: '2026-11-30T08:00:00+08:00',
  });
  expect(steps.filter(({ state }) => state === 'left')).toEqual([]);
  expect(summaryOf(steps)).toBe('都做完了，网站是本会的了。');
});

test('each placeholder is told with its field, in the step that it belongs to', () => {
  const { step, steps } = stepsOf([
    site({
      organisation: '示例区教育工会',
      contact: { address: '学院路1号', phone: '010-00000000', hours: '工作日9:00—17:00' },
      icp: '京ICP备00000000号（示例）',
      url: 'https://gonghui.example.cn',
    }),
  ]);
  expect(step('union').texts).toEqual(['“主办单位”还是示例：示例区教育工会']);
  expect(step('contact').texts).toEqual(['“联系方式 电话”还是示例：010-00000000']);
  expect(step('records').texts).toEqual(['“ICP备案号”还是示例：京ICP备00000000号（示例）']);
  expect(step('place').texts).toEqual(['“网站地址”还是示例：https://gonghui.example.cn']);
  expect(step('place').left[0]?.file).toBe('content/settings/site.yml');
  expect(summaryOf(steps)).toBe('11 步里还有 4 步没做完，一共 4 处。');
});

test('a long list of placeholders is counted; days off without a notice are told', () => {
  const row = { matter: '入会', who: '组织组（示例）', phone: '010-00000000' };
  const { step } = stepsOf([
    site({
      responsibilities: [row, { ...row }],
      holidays: (settings.site.example['holidays'] as Data[]).map((year) => ({
        ...year,
        source: '国办通知',
      })),
    }),
  ]);
  expect(step('contact').texts).toEqual([
    '“什么事找谁”里还有 4 处是示例',
    '“放假安排”里 2026 年是示例：照放假通知核对，再改“照什么填的”',
  ]);
});

test('without a record number nothing is shown: to be looked at, not to be done', () => {
  expect(stepsOf([site({ icp: '', police: '' })]).step('records').state).toBe('look');
});

test('colours are told in words, light and dark; what cannot be read is left to do', () => {
  const own = (colours: Data) => stepsOf([site({ colours })]).step('colours');
  expect(own({}).now.join('')).toContain('用的是红烛原来的颜色');
  expect(own({ light: { main: '#1a4f8b' } }).now[1]).toMatch(
    /^浅色：都看得清，到了一般的一级（AA，4\.5:1）.*“次要文字”在“提示底色”上，6\.7:1/,
  );
  const pale = own({ dark: { main: '#555555' } });
  expect(pale.state).toBe('left');
  expect(pale.texts[0]).toMatch(/^深色：“主色”在“页面底色”上看不清，只有 2\.\d:1，至少要 4\.5:1$/);
});

test('samples are counted by collection; a page that is one is rewritten, not deleted', () => {
  const { step } = stepsOf([
    site(),
    entryFile('merchants', 'a', { sample: true }),
    entryFile('merchants', 'b', { sample: true }),
    entryFile('merchants', 'c', { sample: false }),
    entryFile('pages', 'about', { title: '关于', sample: true }),
  ]);
  expect(step('samples').texts).toEqual(['优惠商户：2 条是示例']);
  expect(step('pages').texts).toEqual(['《关于》：改成本会的，再关掉“示例”']);
  expect(step('pages').left[0]?.file).toBe('content/pages/about.md');
});

test('pages tell the sentences that have to be replaced, in the order of the foot', () => {
  const { step } = stepsOf([
    site(),
    entryFile(
      'pages',
      'contact',
      { title: '联系', order: 2 },
      '地址。\n\n下午不接待。服务器在哪里，正式使用前补写。谢谢。\n',
    ),
    entryFile('pages', 'about', { title: '关于', order: 1, summary: '本页是示例。' }),
    entryFile('pages', 'join', { title: '入会', order: 3 }),
  ]);
  expect(step('pages').texts).toEqual([
    '《关于》：摘要里还说是示例',
    '《联系》：正文里这一句要换掉：服务器在哪里，正式使用前补写。',
  ]);
  expect(step('pages').now).toEqual(['写好了的：入会。']);
});

test('the ways to serve a site name files that the project has', () => {
  for (const base of ['/', '/gonghui/'])
    for (const { files } of hostingsFor(base))
      for (const file of files) expect(existsSync(file), file).toBe(true);
  const { step } = stepsOf([site({ base: '/gonghui/' })]);
  expect(step('place').now.join('\n')).toContain('site-under-base.conf');
  expect(step('place').now.join('\n')).toContain('/srv/sites/gonghui');
});

test('publication and backup are as the machine knows them', () => {
  const none = stepsOf([site()], { publishedAt: 'none', restoredAt: 'none' });
  expect(none.step('publication').state).toBe('left');
  expect(none.step('backup').state).toBe('left');
  const unknown = stepsOf([site()]);
  expect(unknown.step('publication').state).toBe('look');
  const at = '2026-11-30T08:00:00+08:00';
  expect(stepsOf([site()], { publishedAt: at }).step('publication').now).toEqual([
    '网址上有了，是2026年11月30日（周一）08:00制作的。',
  ]);
});

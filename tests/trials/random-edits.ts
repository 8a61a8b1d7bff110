import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { toShanghaiTimestamp } from '../../src/values/dates.ts';
import { drawPicture } from '../small-site.ts';
import type { Random } from './random.ts';

/** The content folder of a series of edits, and the moment at which it is built. */
export interface Edited {
  content: string;
  moment: Date;
  /** Number of edits so far: makes their texts and slugs different. */
  edits: number;
  /** `--offline`, which Vite writes into the code of pages. */
  offline: 'on' | 'off';
}

/** A page of the site that a trial adds to the code of the project in which it runs. */
export const CODE = 'src/pages/trial.txt.ts';

type Edit = (site: Edited, random: Random) => Promise<void>;

/** Collections of which an entry may go: nothing refers to it. */
const FREE = ['essays', 'merchants', 'activities'] as const;
const HOUR_MS = 3_600_000;
const TEXTS = [
  '改了一处。',
  ':::法条{law="trade-union-law" article="3"}\n有权加入工会。\n:::',
  '## 又一节\n\n| 甲 | 乙 |\n| - | - |\n| 一 | 二 |',
  ':::提示\n注意这一条。\n:::',
] as const;

const EDITS: Readonly<Record<string, Edit>> = {
  text: async (site, random) =>
    change(await anyEntry(site, random), /$/, `\n第${site.edits}次改。\n\n${random.pick(TEXTS)}\n`),
  title: async (site, random) =>
    change(await anyEntry(site, random), /^title: .*$/m, `title: 改了的题目${site.edits}`),
  date: async ({ content }, random) => {
    const date = random.pick(['2025-01-02', '2026-10-26', '2026-11-30', '2026-12-01']);
    const essay = await entryIn(content, 'essays', random);
    if (essay) await change(essay, /^publishDate: .*$/m, `publishDate: ${date}`);
  },
  slug: async ({ content, edits }, random) => {
    const essay = await entryIn(content, 'essays', random);
    if (!essay) return;
    const text = await readFile(essay, 'utf8');
    const [, old = ''] = /^slug: (.*)$/m.exec(text) ?? [];
    const kept = text.replace(/^formerSlugs: .*\n/m, '');
    await writeFile(
      essay,
      kept.replace(/^slug: .*$/m, `slug: moved-${edits}\nformerSlugs: [${old}]`),
    );
    await rename(essay, join(content, `essays/moved-${edits}.md`));
  },
  draft: async ({ content }, random) => {
    const entry = await entryIn(content, random.pick(FREE), random);
    if (!entry) return;
    const text = await readFile(entry, 'utf8');
    await writeFile(
      entry,
      text.includes('\ndraft: true\n')
        ? text.replace('\ndraft: true\n', '\n')
        : text.replace(/^---\n/, '---\ndraft: true\n'),
    );
  },
  deletion: async ({ content }, random) => {
    const entry = await entryIn(content, random.pick(FREE), random);
    if (entry) await rm(entry);
  },
  addition: async ({ content, edits }) => {
    const lines = [`title: 新的一篇${edits}`, `slug: added-${edits}`, 'kind: article'];
    const rest = ['summary: 加上的一篇。', 'author: 测试', 'publishDate: 2026-11-01'];
    const text = `---\n${[...lines, ...rest].join('\n')}\n---\n\n第${edits}次改时加上的。\n`;
    await writeFile(join(content, `essays/added-${edits}.md`), text);
  },
  question: async ({ content, edits }) => {
    const text = await readFile(join(content, 'rights/how-to-join.md'), 'utf8');
    const added = text
      .replace(/^title: .*$/m, `title: 再问一句${edits}？`)
      .replace(/^slug: .*$/m, `slug: asked-${edits}\nrelated: [how-to-join]`);
    await writeFile(join(content, `rights/asked-${edits}.md`), added);
  },
  // On in three hours: 预告 turns into 进行中, and that into 已结束, within a day.
  event: async ({ content, moment, edits }) => {
    const after = (hours: number) => toShanghaiTimestamp(new Date(+moment + hours * HOUR_MS));
    const lines = [
      ...[`title: 活动${edits}`, `slug: event-${edits}`, 'kind: sports', `start: ${after(3)}`],
      ...[`end: ${after(5)}`, 'place: 体育馆', 'who: 全体会员', 'howToSignUp: 不用报名'],
      ...['status: scheduled', 'summary: 加上的一场。', 'publishDate: 2026-11-01'],
    ];
    await mkdir(join(content, 'activities'), { recursive: true });
    const file = join(content, `activities/event-${edits}.md`);
    await writeFile(file, `---\n${lines.join('\n')}\n---\n\n一起打球。\n`);
  },
  law: async ({ content, edits }) =>
    change(join(content, 'settings/laws.yml'), /source: .*/, `source: 测试${edits}`),
  'law revised': async ({ content }, random) =>
    change(
      join(content, 'settings/laws.yml'),
      /revised: .*/,
      `revised: ${random.pick(['2021-12-24', '2026-03-01'])}`,
    ),
  setting: async ({ content, edits }) =>
    change(join(content, 'settings/site.yml'), /^name: .*/m, `name: 小站${edits}`),
  // One group: a word may be in one only.
  synonyms: async ({ content, edits }) =>
    change(
      join(content, 'settings/synonyms.yml'),
      /(?: {2}- words: \[书店, 书铺\d+\]\n)?$/,
      `  - words: [书店, 书铺${edits}]\n`,
    ),
  picture: async ({ content, edits }) => {
    const colour = `#${(edits * 12_345).toString(16).padStart(6, '0').slice(-6)}`;
    await drawPicture(join(content, 'media/shop.jpg'), colour);
  },
  'picture added': async ({ content, edits }) => {
    await drawPicture(join(content, `media/added-${edits}.jpg`), '#0a7d5c');
    await change(
      join(content, 'rights/how-to-join.md'),
      /$/,
      `\n\n![灯](../media/added-${edits}.jpg)\n`,
    );
  },
  // No file of `media/` differs, but which pictures the pages have.
  'picture used': async (site, random) =>
    change(await anyEntry(site, random), /$/, '\n\n![桌上的灯](../media/lamp.jpg)\n'),
  code: async ({ edits }) =>
    writeFile(CODE, `export const GET = () => new Response('${edits}');\n`),
  variable: async (site) => {
    site.offline = site.offline === 'on' ? 'off' : 'on';
  },
  hours: async (site) => {
    site.moment = new Date(+site.moment + 4 * HOUR_MS);
  },
  midnight: async (site) => {
    site.moment = new Date(+site.moment + 24 * HOUR_MS);
  },
};

const NAMES = Object.keys(EDITS) as [string, ...string[]];

/** Makes an edit that `random` picks. Returns its name. */
export async function editAtRandom(site: Edited, random: Random): Promise<string> {
  const name = random.pick(NAMES);
  site.edits += 1;
  await EDITS[name]?.(site, random);
  return name;
}

async function change(file: string, from: RegExp, to: string): Promise<void> {
  const text = await readFile(file, 'utf8');
  await writeFile(
    file,
    text.replace(from, () => to),
  );
}

async function anyEntry({ content }: Edited, random: Random): Promise<string> {
  const collection = random.pick(['essays', 'merchants', 'rights', 'pages', 'activities']);
  return (await entryIn(content, collection, random)) ?? join(content, 'rights/how-to-join.md');
}

/** A file of a collection; undefined if it has none. */
async function entryIn(
  content: string,
  collection: string,
  random: Random,
): Promise<string | undefined> {
  const folder = join(content, collection);
  const names = (await readdir(folder).catch(() => [])).sort();
  return names.length > 0 ? join(folder, names[random.below(names.length)] ?? '') : undefined;
}

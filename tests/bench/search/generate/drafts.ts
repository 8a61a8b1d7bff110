import { toChinese } from './numerals.ts';
import {
  detail,
  type Draft,
  fill,
  pickLength,
  type Slots,
  type Writer,
  writeBody,
} from './draft.ts';
import type { Matter } from './vocabulary.ts';

const slotsOf = (matter: Matter, group?: string): Slots => ({
  matter: matter.name,
  terms: matter.terms,
  papers: matter.papers,
  office: matter.office,
  ...(group && { group }),
});

/** One chapter of a regulation, with its articles. */
export function draftChapter(writer: Writer): Draft {
  const { random, words } = writer;
  const matter = random.pick(words.matters);
  const chapter = random.between(1, words.phrases.chapters.length);
  const name = words.phrases.chapters[chapter - 1] ?? '';
  const issuer = random.pick(['示例区', '示例市', '示例省', ...words.town.areas]);
  const act = `${issuer}${matter.name}${random.pick(words.phrases.acts)}`;
  const first = chapter * 5 - random.between(0, 4);
  const count = random.between(4, 12);
  const articles = Array.from({ length: count }, (_, index) => first + index);
  const slots = slotsOf(matter);
  let queue = random.shuffle(words.phrases.law);
  const paragraphs = articles.map((article) => {
    if (queue.length < 4) queue = random.shuffle(words.phrases.law);
    const sentences = queue.splice(0, random.between(2, 3));
    return `第${toChinese(article)}条　${sentences.map((one) => `${fill(one, slots, writer)}。`).join('')}`;
  });
  const range = `第${toChinese(first)}条至第${toChinese(first + count - 1)}条`;
  return {
    collection: '法规',
    title: `${act} 第${toChinese(chapter)}章 ${name}（${range}）`,
    parts: [act, name, matter.name, issuer],
    matter,
    codes: articles.slice(0, 2).map((article) => `${act}第${article}条`),
    paragraphs,
    articles,
  };
}

/** A question about somebody's rights, and its answer. */
export function draftGuide(writer: Writer): Draft {
  const { random, words } = writer;
  const matter = random.pick(words.matters);
  const group = random.pick(words.phrases.groups);
  const situation = random.pick(words.phrases.situations);
  const ask = random.pick(words.phrases.asks);
  const { title, parts } = random.pick([
    { title: `${group}的${matter.name}${ask}？`, parts: [matter.name, group] },
    { title: `${situation}，${matter.name}${ask}？`, parts: [matter.name, situation] },
    {
      title: `${matter.name}：${group}${situation}${ask}？`,
      parts: [matter.name, group, situation],
    },
  ]);
  const extra = detail(writer);
  const body = writeBody(words.phrases.guide, slotsOf(matter, group), writer, pickLength(random));
  return {
    collection: '权益指南',
    title,
    parts,
    matter,
    codes: extra.codes,
    paragraphs: [...body, extra.sentence],
  };
}

export function draftNotice(writer: Writer): Draft {
  const { random, words } = writer;
  const matter = random.pick(words.matters);
  const year = String(random.between(2019, 2026));
  const area = random.pick(words.town.areas);
  const work = random.pick(['申报', '登记', '集中办理', '政策调整', '材料补交', '名单核对']);
  const extra = detail(writer);
  return {
    collection: '通知',
    title: `关于${area}学校${year}年${matter.name}${work}的通知`,
    parts: [matter.name, area, year, work],
    matter,
    codes: [...extra.codes, `${year}年${matter.name}`],
    paragraphs: [
      extra.sentence,
      ...writeBody(words.phrases.notice, slotsOf(matter), writer, pickLength(random)),
    ],
  };
}

export function draftShop(writer: Writer): Draft {
  const { random, words } = writer;
  const shop = random.pick(words.town.shops);
  const name = `${random.pick(words.town.names)}${shop.kind}`;
  const street = `${random.pick(words.town.streets)}${random.between(1, 199)}号`;
  const discount = random.pick(['八折', '九折', '八八折', '七五折', '满百减二十', '第二份半价']);
  const extra = detail(writer);
  const slots: Slots = {
    matter: shop.kind,
    terms: shop.sells,
    papers: ['会员证'],
    office: '校工会',
  };
  return {
    collection: '优惠商户',
    title: `${name}（示例）`,
    parts: [name, shop.kind],
    codes: extra.codes,
    paragraphs: [
      `${random.pick(words.town.areas)}${street}。${random.some(shop.sells, 3).join('、')}，会员${discount}。`,
      ...writeBody(words.phrases.shop, slots, writer, pickLength(random) * 0.5),
      extra.sentence,
    ],
  };
}

export function draftEvent(writer: Writer): Draft {
  const { random, words } = writer;
  const event = random.pick(words.life.events);
  const year = String(random.between(2019, 2027));
  const school = random.pick(words.town.schools);
  const extra = detail(writer);
  const slots: Slots = {
    matter: event.name,
    terms: event.terms,
    papers: ['报名表'],
    office: '校工会',
    school,
  };
  return {
    collection: '活动',
    title: `${year}年${school}${event.name}`,
    parts: [event.name, school, year],
    codes: [...extra.codes, `${year}年${event.name}`],
    paragraphs: [
      ...writeBody(words.phrases.event, slots, writer, pickLength(random) * 0.7),
      extra.sentence,
    ],
  };
}

export function draftEssay(writer: Writer): Draft {
  const { random, words } = writer;
  const theme = random.pick(words.life.themes);
  const mood = random.pick(words.life.moods);
  const school = random.pick(words.town.schools);
  const matter = random.pick(words.matters);
  const patterns = [...words.life.lines, ...random.some(words.phrases.guide, 4)];
  return {
    collection: '文章',
    title: `${theme}（${school}${mood}）`,
    parts: [theme, school, mood],
    codes: [],
    paragraphs: writeBody(patterns, slotsOf(matter), writer, pickLength(random) * 1.3, 0.6),
  };
}

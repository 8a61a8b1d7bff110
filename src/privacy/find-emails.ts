import { isInAddress } from './context.ts';
import type { Spot, Surroundings } from './finding.ts';
import type { Grid } from './grid.ts';
import { foldText } from './fold.ts';
import { maskEmail } from './mask.ts';
import { isName, namesOffice, namesPerson } from './names.ts';
import type { Scene } from './scene.ts';

const EMAIL = /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/g;
/** Fewer addresses are those of an office. */
const LIST_FROM = 3;
/** Providers of personal mailboxes. */
const PERSONAL =
  /@(?:(?:vip\.)?(?:qq|163|126|sina|sohu|139|189|wo|tom|21cn|foxmail|aliyun|yeah|gmail|hotmail|outlook|icloud|yahoo|live|msn|me)\.(?:com|cn|net)(?:\.cn)?)$/i;
/** Local parts of a department's mailboxes. */
const OFFICE_BOX =
  /^(?:admin|office|info|service|hr|kefu|support|contact|mail|post|webmaster|news|help|bgs|dwb|rsc|bangongshi|bgs|caiwu\w*|gonghui|union|xuanchuan\w*|zuzhi\w*|nvgong\w*|tousu|jubao|shenji|houqin|jiaowu\w*|zhaosheng|xiaoban|renshi\w*|jijian|dangban|tuanwei|fuwu|yewu|baoming|weiquan|falv|shengchan|wenti\w*)\d*@/i;
/** Words that identify a text as a list of persons. */
const PERSONS = /名单|名册|通[讯信]录|花名|姓名|参会|与会|成员|学员|报名表|签到|联系人|教师|职工/;

interface Email {
  email: string;
  start: number;
}

/** A list of persons with their e-mail addresses in a text: reported once, at the first address. */
export function findEmails(scene: Scene): Spot[] {
  const emails = emailsIn(scene);
  const beside = emails.filter((each) => isBesidePerson(each, scene.folded));
  if (isList(beside)) return spotOf(beside);
  const { folded } = scene;
  const isOfPersons =
    PERSONS.test(folded.slice(0, 200)) || countNames(folded.split(/[\n、，, ]/)) >= LIST_FROM;
  if (isOfPersons && isList(emails) && areNear(emails)) return spotOf(emails);
  const personal = emails.filter(({ email }) => PERSONAL.test(email));
  return isList(personal) && areNear(personal) ? spotOf(personal) : [];
}

/** The same in a table: names may be in another column, several addresses in one cell. */
export function emailsInGrid(grid: Grid, surroundings: Surroundings): Spot[] {
  const found: Email[] = [];
  const hasNames = grid.some((row) => row.some(({ text }) => /姓名/.test(text)));
  for (const row of grid) {
    const cells = row.filter(({ text }) => /[@＠]/.test(text));
    if (cells.length === 0) continue;
    const names = row.flatMap(({ text }) => text.split(/[\n、，, ]/));
    const isOffice = names.some(namesOffice);
    const isPerson = hasNames || names.some((each) => isName(each)) || namesPerson(names.join(' '));
    if (isOffice) continue;
    for (const { text, start } of cells)
      for (const each of emailsIn({ ...surroundings, folded: foldText(text) }))
        if (isPerson || PERSONAL.test(each.email))
          found.push({ ...each, start: each.start + start });
  }
  return isList(found) ? spotOf(found) : [];
}

function emailsIn({ folded, known }: Scene): Email[] {
  if (!folded.includes('@')) return [];
  return [...folded.matchAll(EMAIL)].flatMap(({ 0: email, index }) => {
    if (known?.has(email.toLowerCase()) || isInAddress(folded, index)) return [];
    if (OFFICE_BOX.test(email) || namesOffice(lineBefore(folded, index))) return [];
    return [{ email, start: index }];
  });
}

const lineBefore = (folded: string, index: number) =>
  folded
    .slice(Math.max(0, index - 24), index)
    .split(/[\n；;]/)
    .at(-1) ?? '';

function isBesidePerson({ email, start }: Email, folded: string): boolean {
  const end = start + email.length;
  const after = folded.slice(end, end + 16).split('\n')[0] ?? '';
  return namesPerson(lineBefore(folded, start)) || namesPerson(after);
}

const countNames = (words: readonly string[]) => words.filter((each) => isName(each)).length;

const isList = (emails: readonly Email[]) =>
  new Set(emails.map(({ email }) => email)).size >= LIST_FROM;

const FAR = 200;

/** Whether enough addresses for a list follow each other closely. */
const areNear = (emails: readonly Email[]) =>
  emails.some(({ start }, index) => {
    const last = emails[index + LIST_FROM - 1];
    return last !== undefined && last.start - start < FAR;
  });

function spotOf(emails: readonly Email[]): Spot[] {
  const [first] = emails;
  if (!first) return [];
  const all = [...new Set(emails.map(({ email }) => email.toLowerCase()))].sort();
  const masked = `${maskEmail(first.email)} 等 ${all.length} 个邮箱`;
  const { start } = first;
  const end = start + first.email.length;
  return [{ kind: 'emails', certainty: 'maybe', start, end, masked, value: all.join(' ') }];
}

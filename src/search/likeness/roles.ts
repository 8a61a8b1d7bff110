/** Who acts in the questions of teachers: names, and the class that stands for them. */
const CLASSES: Readonly<Record<string, string>> = {
  我: '我 咱 本人 自己 老师 教师 教职工 职工 员工',
  校: '学校 校长 校方 单位 公司 领导 园长 老板 幼儿园',
  生: '学生 孩子 小孩 娃',
  家: '家长 家属',
  会: '工会',
  员: '会员',
};
const ACTORS = new Map(
  Object.entries(CLASSES).flatMap(([actor, names]) =>
    names.split(' ').map((name) => [name, actor] as const),
  ),
);
/** An actor, or a character. */
const PARTS = new RegExp(`(${[...ACTORS.keys()].join('|')})们?|.`, 'gu');

/** A question that has both, 能不能, denies nothing. */
const EITHER = /(\p{Script=Han})[不没]\1/gu;
/** Particles of aspect and mood. */
const WEAK = /[了着过的地得吗呢吧啊]/g;
const NOT = new Set('不没别未无非');
/** The actor after it is the one to whom it is done. */
const TO = new Set('把将');
/** The actor after it does it, to the one before. */
const BY = new Set('被');
/** The actor after it neither does it nor has it done to it: 学校不给我交 is about the school. */
const FOR = new Set('给帮替为跟和与对向');

/** Characters after a subject or a negation that belong to it. */
const REACH = 4;
/** Characters before an object that belong to its verb. */
const VERB = 2;

/**
 * Features of who does what in a folded text: `生>打` an actor and what it does, `打>我` what is
 * done and to whom, `!交` what is denied. Bigrams alone hardly tell 学生打了我 from 我打了学生.
 */
export function rolesOf(text: string): string[] {
  const bare = text.replace(EITHER, '$1').replace('有没有', '有').replace(WEAK, '');
  return (bare.match(/\p{Script=Han}+/gu) ?? []).flatMap((clause) => new Clause().read(clause));
}

/** Reads the characters of a clause in order. */
class Clause {
  readonly #found = new Set<string>();
  #agent = '';
  #patient = '';
  /** How many characters the subject, and the negation, still reach. */
  #reach = 0;
  #denied = 0;
  #verb: readonly string[] = [];

  read(clause: string): string[] {
    let before = '';
    for (const [part, name] of clause.matchAll(PARTS)) {
      const actor = ACTORS.get(name ?? '');
      if (actor === undefined) this.#act(part);
      else this.#meet(actor, before);
      before = part;
    }
    return [...this.#found];
  }

  #act(character: string): void {
    const act = this.#denied > 0 ? `!${character}` : character;
    if (this.#denied > 0) this.#found.add(act);
    if (this.#reach > 0 && !TO.has(character) && !BY.has(character)) {
      if (this.#agent !== '') this.#found.add(`${this.#agent}>${act}`);
      if (this.#patient !== '') this.#found.add(`${character}>${this.#patient}`);
    }
    this.#denied = NOT.has(character) ? REACH : this.#denied - 1;
    this.#reach -= 1;
    this.#verb = [...this.#verb.slice(1 - VERB), character];
  }

  #meet(actor: string, before: string): void {
    const verb = this.#verb;
    this.#verb = [];
    if (FOR.has(before)) return;
    this.#reach = REACH;
    if (TO.has(before)) this.#patient = actor;
    else if (BY.has(before)) [this.#agent, this.#patient] = [actor, this.#agent || '我'];
    else {
      for (const character of verb) this.#found.add(`${character}>${actor}`);
      [this.#agent, this.#patient, this.#denied] = [actor, '', 0];
    }
  }
}

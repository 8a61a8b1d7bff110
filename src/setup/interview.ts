import { ASKED, type Asked } from './asked.ts';

/** What is asked in a terminal, and what the answers do. */
export interface Interview {
  questions: {
    ask: (question: string) => Promise<string>;
    isYes: (question: string) => Promise<boolean>;
  };
  say: (line: string) => void;
  hasSamples: () => Promise<boolean>;
  removeSamples: () => Promise<void>;
  /** What stands in a field now, as a person would type it. */
  current: (asked: Asked) => Promise<string>;
  /** Writes one answer, or tells why not; whether it stands now. */
  save: (key: string, typed: string) => Promise<boolean>;
  /** Runs a command of the project, `build`. */
  run: (command: 'build' | 'backup') => void;
}

const INTRODUCTION =
  '一项一项填。直接回车是不改，写“-”是空着；随时可以按 Ctrl+C，填过的都存好了。\n';

/** Asks for everything that a host can settle. An answer that cannot be taken is asked for again. */
export async function interview(asked: Interview): Promise<void> {
  const { questions, say } = asked;
  // First: the shops among them hold on to the names of areas.
  if (
    (await asked.hasSamples()) &&
    (await questions.isYes('先看看清掉示例要删哪些吗？写 y 再按回车，不清按回车：'))
  )
    await asked.removeSamples();
  say(INTRODUCTION);
  for (const field of ASKED) await askFor(field, asked);
  if (await questions.isYes('现在制作网站吗（npm run build）？写 y 再按回车：')) asked.run('build');
  if (await questions.isYes('现在备份一次吗（npm run backup）？写 y 再按回车：'))
    asked.run('backup');
}

async function askFor(field: Asked, { questions, current, save }: Interview): Promise<void> {
  for (let isTaken = false; !isTaken;) {
    const now = await current(field);
    const typed = await questions.ask(`${field.label}（${now || '空着'}）：`);
    isTaken = typed === '' || (await save(field.key, typed === '-' ? '' : typed));
  }
}

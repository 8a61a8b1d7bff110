import { formatDate, toShanghaiTimestamp } from '../../src/values/dates.ts';
import type { LateCause, Pending, Status } from './status.ts';

/** One line about a saved entry: completed, current and pending steps. */
export interface Messages {
  steps: readonly string[];
  /** The index of the entry's current step. */
  current: number;
}

const HOSTED = ['已提交', '正在发布', '已上线'] as const;
const TAKING_DOWN = ['已提交', '正在从网站撤下', '已从网站撤下'] as const;
const DELETING = ['已删除', '正在从网站撤下', '已从网站撤下'] as const;

/**
 * The desk's messages about a saved entry.
 * @param isLocal the desk is that of this machine: then the only site that it can reach is the one on this machine
 */
export function messagesFor({ wish }: Pending, status: Status, isLocal: boolean): Messages {
  const shown = wish.kind === 'shown';
  const done = wish.kind === 'deleted' ? '已删除' : '已保存';
  if (status.kind === 'hidden')
    return { steps: [HIDDEN[wish.kind](wish.kind === 'later' ? wish.day : '')], current: 0 };
  if (status.kind === 'late') {
    const still = shown ? '尚未上线' : '网站上还能看到';
    return { steps: [isLocal ? `${done}，本机网站还没有更新` : still], current: 0 };
  }
  const current = { submitted: 0, publishing: 1, online: 2 }[status.kind];
  const removing = wish.kind === 'deleted' ? DELETING : TAKING_DOWN;
  if (!isLocal) return { steps: shown ? HOSTED : removing, current };
  return { steps: [done, current === 2 ? '本机网站已更新' : '正在更新本机网站'], current: 1 };
}

const HIDDEN: Readonly<Record<Pending['wish']['kind'], (day: string) => string>> = {
  shown: () => '',
  draft: () => '已保存，草稿不上网',
  later: (day) => `已保存，到${formatDate(day)}才上网`,
  deleted: () => '已删除，网站上没有了',
};

/** Why it is late, as far as the site reports. */
export function causeOfLateness(cause: LateCause): string {
  if (cause.kind === 'unreachable') return '读不到网站的发布记录，可能是断网，或网站正在维护。';
  const built = timeOf(cause.built);
  return cause.kind === 'old'
    ? `网站还是${built}做的那一版，新的一版没有做成，或还在排队。`
    : `网站在${built}做过新的一版，上面的却不是你存的：可能后来又有人改过这一条。`;
}

/** `2026年11月22日 18:40`, in Shanghai. */
function timeOf(moment: string): string {
  const stamp = toShanghaiTimestamp(new Date(moment));
  return `${formatDate(stamp)} ${stamp.slice(11, 16)}`;
}

import './proposals.css';
import { useState } from 'react';
import { readBody } from '../content/read-bodies.ts';
import type { Host } from '../port/backend.ts';
import type { ReadSnapshot } from '../port/snapshot.ts';
import { planRepairs } from './plan-repairs.ts';
import { askToRepair } from './repair-dialog.tsx';
import { type Outcome, saveRepairs } from './save-repairs.ts';

export interface RepairEntriesProps {
  host: Host;
  readSnapshot: ReadSnapshot;
  /** Whether changes are reviewed before they are published. */
  review: boolean;
  /** `content/rights/x.md` of the entries that can be repaired. */
  paths: readonly string[];
  label: string;
  /** Distinguishes several buttons with the same name. */
  name?: string;
  /** Called with the saved entries. */
  onSaved: (paths: readonly string[]) => void;
}

type Progress =
  | { state: 'open'; notice: string }
  | { state: 'reading' }
  | { state: 'saving'; done: number; count: number }
  | { state: 'done'; outcomes: Outcome[] };

/** A button that shows the possible repairs of some entries and, once confirmed, saves them; then shows the result. */
export function RepairEntries({ label, name, paths, host, review, ...rest }: RepairEntriesProps) {
  const [progress, setProgress] = useState<Progress>({ state: 'open', notice: '' });
  const repair = async () => {
    setProgress({ state: 'reading' });
    const plans = await planRepairs(await rest.readSnapshot(), paths, readBody);
    if (plans.length === 0) {
      setProgress({ state: 'open', notice: '没有要改的了：可能刚才有人改过。' });
    } else if (!(await askToRepair(plans, review))) {
      setProgress({ state: 'open', notice: '' });
    } else {
      const count = plans.length;
      const report = (done: number) => setProgress({ state: 'saving', done, count });
      report(0);
      const outcomes = await saveRepairs(host, plans, review, report);
      setProgress({ state: 'done', outcomes });
      const saved = outcomes.filter(({ passedOver }) => passedOver === undefined);
      rest.onSaved(saved.map(({ path }) => path));
    }
  };
  const press = () => {
    repair().catch((error: unknown) => {
      setProgress({ state: 'open', notice: `没有改成：${String(error)}` });
    });
  };
  const { state } = progress;
  return (
    <span className="repair-entries" role="status">
      {state !== 'done' && (
        <button
          type="button"
          disabled={state !== 'open'}
          onClick={press}
          aria-label={name === undefined ? undefined : `${label}：《${name}》`}
        >
          {state === 'open' ? label : wait(progress)}
        </button>
      )}
      {state === 'open' && progress.notice !== '' && <span>{progress.notice}</span>}
      {state === 'done' && <Outcomes outcomes={progress.outcomes} review={review} />}
    </span>
  );
}

const wait = (progress: Progress): string =>
  progress.state === 'saving' ? `正在存 ${progress.done}/${progress.count}……` : '正在看……';

function Outcomes({ outcomes, review }: { outcomes: readonly Outcome[]; review: boolean }) {
  const done = outcomes.filter(({ passedOver }) => passedOver === undefined);
  const rest = outcomes.filter(({ passedOver }) => passedOver !== undefined);
  return (
    <>
      {done.length > 0 && (
        <span className="repair-done">
          {review ? '改好并交了审核' : '改好了'} {done.length} 条：
          {done.map(({ title }) => `《${title}》`).join('、')}。
        </span>
      )}
      {rest.length > 0 && (
        <span className="repair-passed-over">
          没有改 {rest.length} 条：
          {rest.map(({ title, passedOver = '' }) => `《${title}》（${passedOver}）`).join('、')}
          。按“重新检查”，看还有哪些。
        </span>
      )}
    </>
  );
}

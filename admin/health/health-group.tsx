import { type ReactNode, useState } from 'react';
import { type Finding, type HealthGroup, SEVERITIES } from '../../src/check/findings.ts';
import { formatDate } from '../../src/values/dates.ts';
import type { CollectionName } from '../../src/collections/index.ts';
import { reviewRule } from '../../src/check/review.ts';
import type { Host } from '../port/backend.ts';
import type { ReadSnapshot } from '../port/snapshot.ts';
import { RepairEntries } from '../proposals/repair-entries.tsx';
import { confirmReviewed } from './confirm.ts';

/** How a finding is confirmed or reported as repaired. */
interface Way {
  host: Host;
  readSnapshot: ReadSnapshot;
  review: boolean;
}

/** Number of lines shown at once; the rest on demand. */
const FIRST = 100;

/** Findings of one kind: a description, advice, and a line for each. Reminders are collapsed. */
export function HealthGroupView({ group, ...way }: { group: HealthGroup } & Way) {
  const { label, severity, advice, findings } = group;
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? findings : findings.slice(0, FIRST);
  const [saved, setSaved] = useState<readonly string[]>([]);
  const repairs = repairsIn(findings, saved);
  const onSaved = (paths: readonly string[]) => setSaved((before) => [...before, ...paths]);
  return (
    <details className="health-group" data-severity={severity} open={severity !== 'note'}>
      <summary>
        <h2>
          <span className="health-severity">{SEVERITIES[severity]}</span> {label}（{findings.length}
          ）
        </h2>
      </summary>
      <p>{advice}</p>
      {repairs.isAny && (
        <RepairEntries
          {...way}
          paths={repairs.paths}
          label={`拿得准的 ${repairs.count} 处，看看怎么改`}
          onSaved={onSaved}
        />
      )}
      <ul>
        {shown.map((finding, index) => (
          <FindingLine key={`${finding.file} ${index}`} finding={finding} {...way}>
            {finding.canRepair && saved.includes(finding.file) && (
              <span role="status" className="health-done">
                {way.review ? '已交审核' : '已改好'}
              </span>
            )}
            {repairs.paths.length > 1 && repairs.first.has(finding) && (
              <RepairEntries
                {...way}
                paths={[finding.file]}
                label="改好这一条"
                name={finding.title}
                onSaved={onSaved}
              />
            )}
          </FindingLine>
        ))}
      </ul>
      {shown.length < findings.length && (
        <button
          type="button"
          onClick={() => {
            setWhole(true);
          }}
        >
          还有 {findings.length - shown.length} 条，全部显示
        </button>
      )}
    </details>
  );
}

/** The possible repairs: an entry as a whole, at the first of its lines. */
function repairsIn(findings: readonly Finding[], saved: readonly string[]) {
  const all = findings.filter(({ canRepair }) => canRepair);
  const open = all.filter(({ file }) => !saved.includes(file));
  const paths = [...new Set(open.map(({ file }) => file))];
  const first = new Set(paths.map((path) => open.find(({ file }) => file === path)));
  return { isAny: all.length > 0, count: open.length, paths, first };
}

function FindingLine({
  finding,
  children,
  ...way
}: { finding: Finding; children: ReactNode } & Way) {
  const { file, title, text, line, canConfirm } = finding;
  const address = formOf(file);
  return (
    <li>
      {address === undefined ? <b>{title}</b> : <a href={address}>{title}</a>}
      <span>
        {line !== undefined && `第 ${line} 行，`}
        {text}
      </span>
      {canConfirm && <Confirm finding={finding} {...way} />}
      {children}
    </li>
  );
}

type Progress =
  | { state: 'open' }
  | { state: 'saving'; note: string | undefined }
  | { state: 'done' | 'failed'; text: string };

/** The ways to settle a finding by a review: unchanged, or revised with a note to readers. */
function Confirm({ finding, host, review }: { finding: Finding } & Way) {
  const { file, title, proposes } = finding;
  const [progress, setProgress] = useState<Progress>({ state: 'open' });
  const confirm = (note?: string) => {
    setProgress({ state: 'saving', note });
    confirmReviewed(host, file, { review, note }).then(
      (changes) => {
        setProgress({ state: 'done', text: doneText(file, changes, review) });
      },
      (error: unknown) => {
        setProgress({ state: 'failed', text: `没有存上：${String(error)}` });
      },
    );
  };
  if (progress.state === 'done')
    return (
      <span role="status" className="health-done">
        {progress.text}
      </span>
    );
  const buttonFor = (label: string, note?: string) => (
    <button
      type="button"
      disabled={progress.state === 'saving'}
      onClick={() => {
        confirm(note);
      }}
      aria-label={`${label}：《${title}》`}
    >
      {progress.state === 'saving' && progress.note === note ? '正在保存……' : label}
    </button>
  );
  return (
    <span role="status">
      {buttonFor('已核对，仍然正确')}
      {proposes !== undefined && (
        <>
          {buttonFor('改好了，记入更新记录', proposes)}
          <span>会写：“{proposes}”</span>
        </>
      )}
      {progress.state === 'failed' && <span className="health-failed">{progress.text}</span>}
    </span>
  );
}

function doneText(
  file: string,
  changes: Readonly<Record<string, unknown>>,
  review: boolean,
): string {
  const collection = file.split('/')[1] as CollectionName;
  const next = changes[reviewRule(collection)?.next ?? ''];
  const again = typeof next === 'string' ? `，下次核对：${formatDate(next)}` : '';
  const noted = 'changes' in changes ? '，记入了更新记录' : '';
  return `${review ? '已交审核' : '已记下'}：今天核对过${noted}${again}`;
}

/** The address of a file's form; for a collection as a whole, that of a new entry. Media have no form. */
function formOf(file: string): string | undefined {
  const [, folder = '', name] = file.split('/');
  if (folder === 'media') return undefined;
  if (name === undefined) return `#/collections/${folder}/new`;
  return `#/collections/${folder}/entries/${name.replace(/\.(?:md|yml)$/, '')}`;
}

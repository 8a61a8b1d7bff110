import { useEffect, useState } from 'react';
import { type HealthGroup, SEVERITIES, type Severity } from '../../src/check/findings.ts';
import { formatDate, toShanghaiDate } from '../../src/values/dates.ts';
import type { Host } from '../port/backend.ts';
import type { ReadSnapshot } from '../port/snapshot.ts';
import { HealthGroupView } from './health-group.tsx';
import { runCheck } from './run-check.ts';
import '../ui/page.css';
import './health.css';

type Result = { groups: HealthGroup[]; day: string } | 'failed' | undefined;

export interface HealthPageProps {
  host: Host;
  readSnapshot: ReadSnapshot;
  /** Whether changes are reviewed before they are published. */
  review: boolean;
}

/** 内容体检: errors, doubtful content and what expires soon; each line links to its form. */
export default function HealthPage({ host, readSnapshot, review }: HealthPageProps) {
  const [result, setResult] = useState<Result>();

  const check = () => {
    const day = toShanghaiDate(new Date());
    setResult(undefined);
    runCheck(readSnapshot, day).then(
      (groups) => {
        setResult({ groups, day });
      },
      () => {
        setResult('failed');
      },
    );
  };
  useEffect(check, []);

  return (
    <main className="desk-page health">
      <h1>内容体检</h1>
      <div role="status">
        {result === undefined && <p>正在检查所有内容……</p>}
        {result === 'failed' && (
          <p>读不到内容，没有检查成。请看看网络，或启动编辑台的窗口是否还开着，再试一次。</p>
        )}
        {typeof result === 'object' && <Summary {...result} />}
      </div>
      <p className="health-actions">
        <button type="button" onClick={check} disabled={result === undefined}>
          重新检查
        </button>
        <button
          type="button"
          onClick={() => {
            window.print();
          }}
        >
          打印
        </button>
      </p>
      {typeof result === 'object' &&
        result.groups.map((group) => (
          <HealthGroupView
            key={group.id}
            group={group}
            host={host}
            readSnapshot={readSnapshot}
            review={review}
          />
        ))}
      <p className="health-note">
        图片有没有损坏、附件里面写着什么，这里看不到：上传时看过，直接放进来的要等网站制作时再查。
      </p>
    </main>
  );
}

function Summary({ groups, day }: { groups: readonly HealthGroup[]; day: string }) {
  if (groups.length === 0) return <p>{formatDate(day)}检查：都好，没有要改的。</p>;
  const count = (severity: Severity) =>
    groups
      .filter((group) => group.severity === severity)
      .reduce((sum, { findings }) => sum + findings.length, 0);
  const counts = (Object.keys(SEVERITIES) as Severity[]).map(
    (severity) => `${SEVERITIES[severity]} ${count(severity)} 处`,
  );
  return (
    <p>
      {formatDate(day)}检查：{counts.join('，')}。
      {count('must') > 0 && '“必须改”的改好以前，网站不会更新。'}
    </p>
  );
}

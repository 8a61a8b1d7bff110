import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { type LateReason, findLateReason } from './late-reason.ts';
import type { ReadSnapshot } from '../port/snapshot.ts';
import type { Publishing, Tracked } from './publishing.ts';
import { causeOfLateness, messagesFor } from './messages.ts';
import './publish-bar.css';

export interface PublishBarProps {
  publishing: Publishing;
  readSnapshot: ReadSnapshot;
  /** Whether the desk writes to this machine. */
  isLocal: boolean;
}

/** At the bottom of the desk: the progress of saved entries until readers see them. Takes up space of its own. */
export function PublishBar(props: PublishBarProps) {
  const { publishing } = props;
  const tracked = useSyncExternalStore(publishing.subscribe, publishing.trackedNow);
  const clock = useSyncExternalStore(publishing.subscribe, publishing.clockErrorNow);
  const bar = useRef<HTMLElement>(null);

  // The desk above ends where the bar begins, so that it covers nothing.
  useEffect(() => {
    const keepRoom = () => {
      const height = bar.current?.offsetHeight ?? 0;
      document.documentElement.style.setProperty('--publish-bar', `${height}px`);
    };
    const observer = new ResizeObserver(keepRoom);
    if (bar.current) observer.observe(bar.current);
    return () => {
      observer.disconnect();
    };
  }, []);

  return (
    <section ref={bar} className="publish-bar" role="status" aria-label="发布进度">
      {clock !== undefined && <p className="publish-clock">{clock}</p>}
      {tracked.map((item) => (
        <Line key={item.pending.path} item={item} {...props} />
      ))}
    </section>
  );
}

function Line({ item, ...props }: PublishBarProps & { item: Tracked }) {
  const { publishing, readSnapshot, isLocal } = props;
  const { pending, status } = item;
  const { steps, current } = messagesFor(pending, status, isLocal);
  return (
    <div className="publish-line" data-status={status.kind}>
      <div>
        <span className="publish-title">《{pending.title}》</span>
        <span className="publish-steps">
          {steps.map((step, index) => (
            <span key={step}>
              {index > 0 && <span aria-hidden="true"> → </span>}
              <span
                className={index > current ? 'publish-later' : undefined}
                aria-current={index === current ? 'step' : undefined}
                aria-hidden={index > current}
              >
                {step}
              </span>
            </span>
          ))}
        </span>
        {status.kind === 'online' && (
          <a href={status.href} target="_blank" rel="noopener">
            看网页
          </a>
        )}
        {status.kind === 'late' && (
          <Late cause={causeOfLateness(status.cause)} readSnapshot={readSnapshot} />
        )}
      </div>
      <button
        type="button"
        aria-label={`不再显示《${pending.title}》的发布进度`}
        onClick={() => {
          publishing.dismiss(pending.path);
        }}
      >
        ✕
      </button>
    </div>
  );
}

/** Why it is late, where to look and whom to contact. */
function Late({ cause, readSnapshot }: { cause: string; readSnapshot: ReadSnapshot }) {
  const [reason, setReason] = useState<LateReason>();
  useEffect(() => {
    let isCurrent = true;
    void findLateReason(readSnapshot).then((found) => {
      if (isCurrent) setReason(found);
    });
    return () => {
      isCurrent = false;
    };
  }, []);
  return (
    <p>
      {reason?.errors ? `内容里有 ${reason.errors} 处必须改，改好以前网站不会更新。` : cause}
      <a href="#/health">看内容体检</a>
      {reason?.contact && <>；还不行，就问{reason.contact}</>}
    </p>
  );
}

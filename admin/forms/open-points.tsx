import './open-points.css';
import { useSyncExternalStore } from 'react';

/** Something that a draft still lacks. */
export interface OpenPoint {
  /** The field's label. */
  label: string;
  message: string;
  /** Goes to the field. */
  go: () => void;
}

let points: readonly OpenPoint[] = [];
const listeners = new Set<() => void>();

/** What the open draft lacks; nothing for what is no draft. */
export function setOpenPoints(now: readonly OpenPoint[]): void {
  points = now;
  for (const listener of [...listeners]) listener();
}

/** `还差 2 处：标题、类别` */
export function formatOpenPoints(open: readonly OpenPoint[]): string {
  return `还差 ${open.length} 处：${[...new Set(open.map(({ label }) => label))].join('、')}`;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Above the form of a draft: how much is to be done before it can go online, and where. */
export function OpenPoints() {
  const open = useSyncExternalStore(subscribe, () => points);
  if (open.length === 0) return null;
  return (
    <details className="open-points">
      <summary>还差 {open.length} 处，补齐了才能上网</summary>
      <ul>
        {open.map(({ label, message, go }, index) => (
          <li key={`${index} ${label}`}>
            <button type="button" onClick={go}>
              {label}
            </button>
            ：{message}
          </li>
        ))}
      </ul>
    </details>
  );
}

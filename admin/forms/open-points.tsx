import './open-points.css';
import { useSyncExternalStore } from 'react';

/** Something that a draft still lacks. */
export interface OpenPoint {
  /** The field's label. */
  label: string;
  message: string;
  /** Focuses the field. */
  go: () => void;
}

/** What the open draft lacks; empty for an entry that is not a draft. */
export class OpenPoints {
  #now: readonly OpenPoint[] = [];
  readonly #listeners = new Set<() => void>();

  readonly now = (): readonly OpenPoint[] => this.#now;

  set(points: readonly OpenPoint[]): void {
    this.#now = points;
    for (const listener of [...this.#listeners]) listener();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };
}

/** `还差 2 处：标题、类别` */
export function formatOpenPoints(open: readonly OpenPoint[]): string {
  return `还差 ${open.length} 处：${[...new Set(open.map(({ label }) => label))].join('、')}`;
}

/** Above the form of a draft: the number of open points before it can go online, and their fields. */
export function OpenPointList({ points }: { points: OpenPoints }) {
  const open = useSyncExternalStore(points.subscribe, points.now);
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

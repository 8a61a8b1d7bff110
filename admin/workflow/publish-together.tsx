import { useState } from 'react';
import { groupBy } from '../../src/values/group-by.ts';
import type { Draft } from './draft.ts';
import type { Signing } from './signing.ts';

interface PublishTogetherProps {
  /** Those that wait for a review. */
  drafts: readonly Draft[];
  /** Collection’s name → label. */
  labels: Readonly<Record<string, string>>;
  /** Reports what is wrong by itself, and never rejects. */
  publish: (draft: Draft) => Promise<unknown>;
  signing: Signing;
}

/**
 * Publishes all drafts of a collection, one after the other: a table submits forty at once, and each
 * is a draft of its own.
 */
export function PublishTogether({ drafts, labels, publish, signing }: PublishTogetherProps) {
  const [done, setDone] = useState<{ count: number; of: number }>();
  const groups = [...groupBy(drafts, ({ collection }) => collection)].filter(
    ([, { length }]) => length > 1,
  );
  const publishAll = async (all: readonly Draft[]) => {
    await signing.once(async () => {
      for (const [count, draft] of all.entries()) {
        setDone({ count, of: all.length });
        await publish(draft);
      }
    });
    setDone(undefined);
  };
  if (done)
    return (
      <p role="status">
        正在发布，第 {done.count + 1} 份，一共 {done.of} 份……
      </p>
    );
  return (
    <div className="review-controls">
      {groups.map(([collection, all]) => {
        const what = `${labels[collection] ?? collection}的 ${all.length} 份`;
        return (
          <button
            key={collection}
            type="button"
            className="review-button"
            disabled={all.some(({ isBusy }) => isBusy)}
            onClick={() => {
              const question = `要把${what}一起发布吗？先打开看过再发：${titlesOf(all)}`;
              if (window.confirm(question)) void publishAll(all);
            }}
          >
            一起发布{what}
          </button>
        );
      })}
    </div>
  );
}

const titlesOf = (drafts: readonly Draft[]): string =>
  drafts.map(({ title }) => `《${title}》`).join('');

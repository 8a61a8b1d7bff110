import { type MouseEvent, type ReactNode, useState } from 'react';
import { flushSync } from 'react-dom';

const PORTION = 50;

/** A list's cards, fifty at a time: rendering 3,000 at once would block a school's PC for seconds. */
export function Portion({ cards }: { cards: Iterable<ReactNode> }) {
  const [shown, setShown] = useState(PORTION);
  const all = [...cards];
  const rest = all.length - shown;

  /** Focuses the first new card, so that keyboard and screen reader keep their place. */
  function showMore({ currentTarget }: MouseEvent): void {
    const list = currentTarget.closest('ul');
    flushSync(() => {
      setShown(shown + PORTION);
    });
    list?.children[shown]?.querySelector('a')?.focus();
  }

  return (
    <>
      {all.slice(0, shown)}
      {rest > 0 && (
        <li className="show-more">
          <button type="button" onClick={showMore}>
            再显示 {Math.min(PORTION, rest)} 条（还有 {rest} 条）
          </button>
        </li>
      )}
    </>
  );
}

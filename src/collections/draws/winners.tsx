import { formatCode } from '../../draw/codes.ts';
import type { PublishedDraw } from '../../draw/inspect.ts';

/** The winners by prize, in the order in which they were drawn. */
export function Winners({ draw: { prizes, winners } }: { draw: PublishedDraw }) {
  if (winners.length === 0)
    return (
      <section>
        <h2 id="winners">结果</h2>
        <p>还没有开奖。两个公开的数出来以后，中奖的号码写在这里。</p>
      </section>
    );
  const starts = prizes.map((_, at) =>
    prizes.slice(0, at).reduce((sum, { count }) => sum + count, 0),
  );
  return (
    <section>
      <h2 id="winners">结果</h2>
      {prizes.map(({ name, count }, at) => {
        const start = starts[at] ?? 0;
        return (
          <div key={name} className="draw-prize">
            <h3>{name}</h3>
            {/* No words that anybody searches for. */}
            <ol data-pagefind-ignore="">
              {winners.slice(start, start + count).map((code) => (
                <li key={code}>
                  <code>{formatCode(code)}</code>
                </li>
              ))}
            </ol>
          </div>
        );
      })}
    </section>
  );
}

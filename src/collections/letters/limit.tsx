import type { LimitId } from '../../rights/limits/by-id.ts';
import { showLimit } from '../../rights/limits/show.ts';
import { Grounds } from '../../views/grounds.tsx';
import type { LawSources } from '../../views/view.ts';

interface LetterLimitProps {
  id: LimitId;
  law: LawSources;
  today: string;
}

/** Until when the letter has to be handed in: the rule in words, and the page that computes the day. */
export function LetterLimit({ id, law, today }: LetterLimitProps) {
  const limit = showLimit(id, law, today);
  return (
    <section className="letter-limit">
      <h2 id="limit">
        最晚什么时候交
        {limit.isUnverified && <span className="sample">待核实</span>}
      </h2>
      <p>
        <b>{limit.subject}</b>（{limit.who}）：{limit.says}
        {limit.note}
      </p>
      {limit.running && <p>{limit.running}</p>}
      <Grounds grounds={limit.grounds} />
      {limit.question && (
        <p>
          <a href={`../../tools/last-day/#matter=${id}`}>算一算最后一天</a>
        </p>
      )}
    </section>
  );
}

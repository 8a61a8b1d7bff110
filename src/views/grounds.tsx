import type { Confidence } from '../model/citation.ts';
import { type ShownGround, groundText } from '../rights/grounds.ts';

/** The articles that a statement rests on, with their editions, and a caution where no reliable copy was read. */
export function Grounds({ grounds }: { grounds: readonly ShownGround[] }) {
  if (grounds.length === 0) return null;
  return (
    <p className="grounds">
      依据：
      {grounds.map((ground, index) => {
        const { edition, confidence } = ground;
        const text = groundText(ground);
        const facts = [edition && `${edition.slice(0, 4)}年版本`, CAUTIONS[confidence]];
        const known = facts.filter(Boolean).join('，');
        return (
          <span key={text}>
            {index > 0 && '；'}
            {text}
            {known && `（${known}）`}
          </span>
        );
      })}
      。
    </p>
  );
}

const CAUTIONS: Readonly<Partial<Record<Confidence, string>>> = {
  reprint: '读的是转载',
  hearsay: '只有旁证，待核实',
};

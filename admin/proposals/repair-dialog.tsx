import './proposals.css';
import { TextComparison } from '../conflict/text-comparison.tsx';
import { ask } from '../ui/dialog.tsx';
import { type PlannedRepair, countLines } from './plan-repairs.ts';
import { withHiddenShown } from './show-hidden.ts';

/** Shows the changes to each entry, and returns whether to save them. */
export async function askToRepair(
  plans: readonly PlannedRepair[],
  review: boolean,
): Promise<boolean> {
  const answer = await ask({
    title: `改好 ${plans.length} 条内容里的 ${countLines(plans)} 行`,
    body: <Differences plans={plans} review={review} />,
    choices: [
      { label: review ? '照这样改，交审核' : '照这样改，存上', answer: true, isMain: true },
      { label: '先不改', answer: false },
    ],
  });
  return answer === true;
}

const SIDES = { theirs: '原来：', mine: '改成：' };

function Differences({ plans, review }: { plans: readonly PlannedRepair[]; review: boolean }) {
  return (
    <>
      <p>只改下面这些行，别的一个字不动。{review && '改好的先交审核，发布以后读者才看得到。'}</p>
      {plans.map(({ path, title, changes }) => (
        <section key={path} aria-label={title}>
          <h3>{title}</h3>
          {changes.map(({ line, theirs, mine }) => (
            <div key={line}>
              <p className="proposal-line">
                第 {line}
                {theirs.length > 1 && `—${line + theirs.length - 1}`} 行
              </p>
              <TextComparison
                label={`第 ${line} 行的改动`}
                theirs={withHiddenShown(theirs.join('\n'))}
                mine={withHiddenShown(mine.join('\n'))}
                sides={SIDES}
              />
            </div>
          ))}
        </section>
      ))}
    </>
  );
}

import { useState } from 'react';
import { type CollectionName, collections } from '../../src/collections/index.ts';
import { describeBroken, describeRemoval } from '../../src/setup/describe-removal.ts';
import { type SamplesOf, SAMPLE_COLLECTIONS } from '../../src/setup/samples.ts';
import { ask } from '../ui/dialog.tsx';
import { type SetupHost, planInWorker, removeSamples } from './host.ts';

interface RemoveSamplesProps {
  host: SetupHost;
  samples: readonly SamplesOf[];
  onDone: (text: string) => void;
}

/** Takes the made-up entries away, all or those of one collection, after showing what goes. */
export function RemoveSamples({ host, samples, onDone }: RemoveSamplesProps) {
  const [isBusy, setBusy] = useState(false);
  const remove = (chosen: readonly CollectionName[]) => {
    setBusy(true);
    removeAsked(host, chosen)
      .catch((error: unknown) => `没有清：${error instanceof Error ? error.message : '请再试一次'}`)
      .then((text) => {
        setBusy(false);
        if (text !== undefined) onDone(text);
      }, console.error);
  };
  return (
    <p className="setup-actions">
      <button
        type="button"
        className="setup-main"
        disabled={isBusy}
        onClick={() => {
          remove(SAMPLE_COLLECTIONS);
        }}
      >
        {isBusy ? '正在看要清哪些……' : '全部清掉……'}
      </button>
      {samples.map(({ collection }) => (
        <button
          key={collection}
          type="button"
          disabled={isBusy}
          onClick={() => {
            remove([collection]);
          }}
        >
          只清{collections[collection].label}……
        </button>
      ))}
    </p>
  );
}

/** Shows the plan and carries it out; what to say afterwards, or undefined if the editor decided not to. */
async function removeAsked(
  host: SetupHost,
  chosen: readonly CollectionName[],
): Promise<string | undefined> {
  const plan = await planInWorker(host.readSnapshot, chosen);
  const broken = describeBroken(plan);
  if (broken.length > 0) return `${broken.join('。')}。`;
  const isSure = await ask({
    title: `清掉 ${plan.gone.length} 条示例？`,
    body: (
      <>
        <ul>
          {describeRemoval(plan).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <p>固定页面不删，要改写。图片留在媒体库里。删掉的，30 天内可以在“回收站”里恢复。</p>
      </>
    ),
    choices: [
      { label: '清掉', answer: true },
      { label: '先不清', answer: false, isMain: true },
    ],
  });
  if (isSure !== true) return undefined;
  await removeSamples(host, plan);
  return `清掉了 ${plan.gone.length} 条示例。`;
}

import './conflict.css';
import { useState } from 'react';
import { type Choice, ask } from '../ui/dialog.tsx';
import type { Difference } from './differences.ts';
import type { Collision } from './merge-sequence.ts';
import { TextComparison } from './text-comparison.tsx';

/** The editor's decision. Undefined, also after Escape, means: do not save yet. */
export type Decision = 'theirs' | 'mine';

/** Two versions of an entry that cannot be merged without a decision. */
export interface Conflict {
  title: string;
  /** What happened, and the effect of each button. */
  explanation: string;
  fields: readonly Difference[];
  /** The bodies, or the whole texts if fields cannot be parsed. */
  texts: { theirs: string; mine: string };
  /** The blocks that both changed; all other blocks are merged. Omitted if nothing is merged. */
  collisions?: readonly Collision<string>[] | undefined;
  /** My version, for the clipboard. */
  copy: string;
  choices: readonly { label: string; answer: Decision; isMain?: boolean }[];
}

/** Shows both versions and waits for a decision; nothing is written or discarded before. */
export function showConflict(conflict: Conflict): Promise<Decision | undefined> {
  let show: () => void = () => undefined;
  const body = <ConflictBody {...conflict} onReady={(showCopy) => (show = showCopy)} />;
  const choices: Choice<Decision | undefined>[] = [
    ...conflict.choices,
    { label: '复制我的', press: () => show() },
    { label: '先不保存', answer: undefined },
  ];
  return ask({ title: conflict.title, body, choices });
}

function ConflictBody({
  explanation,
  fields,
  texts,
  collisions,
  copy,
  onReady,
}: Conflict & { onReady: (show: () => void) => void }) {
  const [message, setMessage] = useState<string>();
  onReady(() => {
    copyText(copy).then(
      () => setMessage('已复制你写的全文，可以粘贴到别处。下面也留了一份：'),
      () => setMessage('浏览器不让自动复制。请在下面的框里全选，再复制：'),
    );
  });
  return (
    <>
      <p>{explanation}</p>
      {message !== undefined && (
        <div role="status">
          <p>{message}</p>
          <textarea
            aria-label="我写的全文"
            readOnly
            value={copy}
            onFocus={(event) => event.target.select()}
          />
        </div>
      )}
      {fields.length > 0 && <FieldTable fields={fields} />}
      {texts.theirs !== texts.mine && <Bodies texts={texts} collisions={collisions} />}
    </>
  );
}

async function copyText(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}

const CHANGED_BY = {
  them: '对方改的',
  me: '你改的',
  both: '两人都改了',
  each: '两人改的都留下',
} as const;

function FieldTable({ fields }: { fields: readonly Difference[] }) {
  return (
    <div className="desk-differences" role="list" aria-label="不一样的字段">
      {fields.map(({ name, label, theirs, mine, changedBy }) => (
        <div key={name} role="listitem">
          <h3>
            {label} <small>{CHANGED_BY[changedBy]}</small>
          </h3>
          <p className="desk-theirs">
            <b>对方的：</b>
            {theirs}
          </p>
          <p className="desk-mine">
            <b>我的：</b>
            {mine}
          </p>
        </div>
      ))}
    </div>
  );
}

const SIDES = { theirs: '对方的：', mine: '我的：' } as const;

/** Shows first what has to be decided; all other differences follow below it. */
function Bodies({ texts, collisions }: Pick<Conflict, 'texts' | 'collisions'>) {
  const whole = <TextComparison label="正文的不同" sides={SIDES} {...texts} />;
  return (
    <>
      <h3>
        正文{' '}
        {collisions && (
          <small>
            {collisions.length > 0 ? `两人都改了 ${collisions.length} 处` : '两人改的都留下'}
          </small>
        )}
      </h3>
      {collisions?.map(({ theirs = GONE, mine = GONE }, index) => (
        <TextComparison
          key={index}
          label={`两人都改了的第 ${index + 1} 处`}
          sides={SIDES}
          theirs={theirs}
          mine={mine}
        />
      ))}
      {collisions && collisions.length > 0 ? (
        <details>
          <summary>正文里所有的不同</summary>
          {whole}
        </details>
      ) : (
        whole
      )}
    </>
  );
}

/** Placeholder for a block that one side removed. */
const GONE = '（这一段删掉了）';

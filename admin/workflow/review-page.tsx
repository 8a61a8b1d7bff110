import { useEffect } from 'react';
import { formatMoment } from '../ui/moment.ts';
import './workflow.css';
import type { Draft } from './draft.ts';
import type { Signing } from './signing.ts';
import { PublishTogether } from './publish-together.tsx';
import { HINTS, STATUS_LABELS, type Status, toStatus } from './messages.ts';

export interface ReviewPageProps {
  drafts: readonly Draft[];
  /** Collection’s name → label. */
  labels: Readonly<Record<string, string>>;
  isLoading: boolean;
  load: () => void;
  changeStatus: (draft: Draft, status: Status) => void;
  publish: (draft: Draft) => Promise<unknown>;
  remove: (draft: Draft) => void;
  signing: Signing;
}

/** The page 审核: entries waiting for review first, then drafts; each with its actions as buttons. */
export default function ReviewPage(props: ReviewPageProps) {
  const { load, isLoading, drafts } = props;
  useEffect(load, []);
  return (
    <main className="review-page">
      <h1>审核</h1>
      <p>写好的先存成草稿；点“提交审核”后，由同事打开看一遍，再点“发布”，网站上才看得到。</p>
      {isLoading && drafts.length === 0 && <p role="status">正在读取……</p>}
      {(['pending_review', 'draft'] as const).map((status) => (
        <Column key={status} status={status} {...props} />
      ))}
    </main>
  );
}

function Column({ status, ...props }: ReviewPageProps & { status: Status }) {
  const drafts = props.drafts.filter((draft) => toStatus(draft.status) === status);
  const sorted = [...drafts].sort((a, b) => timeOf(b) - timeOf(a));
  const id = `review-${status}`;
  return (
    <section aria-labelledby={id}>
      <h2 id={id} data-status={status}>
        {STATUS_LABELS[status]}（{drafts.length}）
      </h2>
      {drafts.length === 0 && !props.isLoading && <p className="review-none">现在没有。</p>}
      {drafts.length > 0 && <p className="review-hint">{HINTS[status]}</p>}
      {status === 'pending_review' && <PublishTogether {...props} drafts={drafts} />}
      <ul>
        {sorted.map((draft) => (
          <li key={`${draft.collection}/${draft.slug}`}>
            <Card draft={draft} status={status} {...props} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Card({
  draft,
  status,
  labels,
  changeStatus,
  publish,
  remove,
}: ReviewPageProps & { draft: Draft; status: Status }) {
  const { collection, slug, title, isModification, isBusy, author, updatedOn } = draft;
  const facts = [
    labels[collection],
    isModification ? '已发布的内容有修改' : '还没有发布过',
    author,
    updatedOn && formatMoment(updatedOn),
  ];
  const ask = (question: string, act: (draft: Draft) => void) => () => {
    if (window.confirm(question)) act(draft);
  };
  return (
    <article aria-label={title}>
      <h3>
        <a href={`#/collections/${collection}/entries/${slug}?ref=workflow`}>{title}</a>
      </h3>
      <p>{facts.filter(Boolean).join(' · ')}</p>
      <div className="review-controls">
        {status === 'draft' ? (
          <button
            type="button"
            className="review-button review-button-main"
            disabled={isBusy}
            onClick={() => changeStatus(draft, 'pending_review')}
          >
            提交审核
          </button>
        ) : (
          <>
            <button
              type="button"
              className="review-button review-button-main"
              disabled={isBusy}
              onClick={() => void publish(draft)}
            >
              发布
            </button>
            <button
              type="button"
              className="review-button"
              disabled={isBusy}
              onClick={() => changeStatus(draft, 'draft')}
            >
              退回修改
            </button>
          </>
        )}
        <button
          type="button"
          className="review-button review-button-leave"
          disabled={isBusy}
          onClick={ask(
            isModification
              ? `要放弃对《${title}》的修改吗？已发布的内容不变。`
              : `要放弃草稿《${title}》吗？`,
            remove,
          )}
        >
          {isModification ? '放弃修改' : '放弃草稿'}
        </button>
      </div>
    </article>
  );
}

const timeOf = ({ updatedOn }: Draft) => (updatedOn ? Date.parse(updatedOn) || 0 : 0);

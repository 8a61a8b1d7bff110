import type { ReactNode } from 'react';
import './workflow.css';
import { type FormActions, SAVE_BUTTON, useSaveLabel } from './save-controls.tsx';
import { HINTS, STATUS_LABELS, toStatus } from './messages.ts';

/** Further props of Decap's toolbar that these buttons need. */
export interface ReviewControlsProps extends FormActions {
  /** Decap's part beside a published entry: 已发布, with 复制. */
  published: ReactNode;
  currentStatus?: string | undefined;
  isModification?: boolean | null;
  hasUnpublishedChanges?: boolean;
  isPublishing?: boolean;
  isUpdatingStatus?: boolean;
  onChangeStatus: (status: 'DRAFT' | 'PENDING_REVIEW') => void;
  onPublish: () => void;
  onDeleteUnpublishedChanges: () => void;
}

/** An entry's status in the review, and the next step as the main button. */
export function ReviewControls(props: ReviewControlsProps) {
  return (
    <div className="review-controls">
      <State {...props} />
      <NextStep {...props} />
      <Leave {...props} />
    </div>
  );
}

function State({ currentStatus, isModification, isNewEntry, published }: ReviewControlsProps) {
  const status = toStatus(currentStatus);
  if (!status) return isNewEntry ? null : published;
  const text = isModification
    ? `${STATUS_LABELS[status]} · 已发布的内容有修改`
    : STATUS_LABELS[status];
  return (
    <span className="review-state" data-status={status} title={HINTS[status]}>
      {text}
    </span>
  );
}

function NextStep({
  checking,
  currentStatus,
  hasChanged,
  isNewEntry,
  isPersisting,
  isPublishing,
  isUpdatingStatus,
  onPersist,
  onChangeStatus,
  onPublish,
}: ReviewControlsProps) {
  const status = toStatus(currentStatus);
  const label = useSaveLabel('保存草稿', isPersisting, checking);
  if (hasChanged || isNewEntry || isPersisting) {
    return (
      <button
        {...SAVE_BUTTON}
        disabled={!hasChanged || label !== '保存草稿'}
        onClick={() => onPersist()}
      >
        {label}
      </button>
    );
  }
  if (!status) return null;
  const busy = isUpdatingStatus || isPublishing;
  if (status === 'draft') {
    return (
      <button
        type="button"
        className="review-button review-button-main"
        disabled={busy}
        onClick={() => onChangeStatus('PENDING_REVIEW')}
      >
        {isUpdatingStatus ? '正在提交……' : '提交审核'}
      </button>
    );
  }
  return (
    <>
      <button
        type="button"
        className="review-button review-button-main"
        disabled={busy}
        onClick={() => onPublish()}
      >
        {isPublishing ? '正在发布……' : '发布'}
      </button>
      <button
        type="button"
        className="review-button"
        disabled={busy}
        onClick={() => onChangeStatus('DRAFT')}
      >
        退回修改
      </button>
    </>
  );
}

function Leave({
  hasUnpublishedChanges,
  isModification,
  isNewEntry,
  isDeleting,
  showDelete,
  onDelete,
  onDeleteUnpublishedChanges,
}: ReviewControlsProps) {
  if (isNewEntry || (!hasUnpublishedChanges && !showDelete)) return null;
  const label = hasUnpublishedChanges ? (isModification ? '放弃修改' : '放弃草稿') : '删除';
  return (
    <button
      type="button"
      className="review-button review-button-leave"
      disabled={isDeleting}
      onClick={() => (hasUnpublishedChanges ? onDeleteUnpublishedChanges() : onDelete())}
    >
      {isDeleting ? '正在删除……' : label}
    </button>
  );
}

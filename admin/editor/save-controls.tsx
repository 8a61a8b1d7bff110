import { type ReactNode, useSyncExternalStore } from 'react';
import '../workflow/workflow.css';
import { isCheckingForm, whenChecking } from '../forms/checking.ts';

/** The part of what Decap gives its toolbar that both kinds of buttons need: with review and without. */
export interface FormActions {
  hasChanged?: boolean;
  isNewEntry?: boolean;
  isPersisting?: boolean;
  isDeleting?: boolean;
  showDelete: boolean;
  onPersist: () => void;
  onDelete: () => void;
}

export interface SaveControlsProps extends FormActions {
  /** Decap's menu with what is done more rarely: save and go on with another, copy. */
  more: ReactNode;
}

/** Without review: one button that saves, a menu, and 删除. */
export function SaveControls(props: SaveControlsProps) {
  const { more, hasChanged, isNewEntry, isPersisting, isDeleting, showDelete } = props;
  const label = useSaveLabel('保存', isPersisting);
  const isBusy = label !== '保存' || isDeleting === true;
  return (
    <div className="review-controls">
      <button
        type="button"
        className="review-button review-button-main"
        aria-keyshortcuts="Control+S Meta+S"
        title="Ctrl+S 或 ⌘S"
        data-save
        disabled={isBusy || (!hasChanged && !isNewEntry)}
        onClick={() => {
          props.onPersist();
        }}
      >
        {label}
      </button>
      {more}
      {showDelete && (
        <button
          type="button"
          className="review-button review-button-leave"
          disabled={isBusy}
          onClick={() => {
            props.onDelete();
          }}
        >
          {isDeleting ? '正在删除……' : '删除'}
        </button>
      )}
    </div>
  );
}

/** What a button that saves says: at once that something happens, be the network ever so slow. */
export function useSaveLabel(idle: string, isPersisting: boolean | undefined): string {
  const isChecking = useSyncExternalStore(whenChecking, isCheckingForm);
  if (isPersisting) return '正在保存……';
  return isChecking ? '正在检查……' : idle;
}

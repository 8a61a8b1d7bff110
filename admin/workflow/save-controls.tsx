import { type ReactNode, useSyncExternalStore } from 'react';
import './workflow.css';
import type { Checking } from '../forms/checking.ts';

/** What both kinds of buttons need, with review and without: mostly what Decap gives its toolbar. */
export interface FormActions {
  checking: Checking;
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

/**
 * What the button that saves is, with review and without. Attributes and no component: where it becomes the button of
 * the next step, it stays the same element and keeps the focus.
 */
export const SAVE_BUTTON = {
  type: 'button',
  className: 'review-button review-button-main',
  'aria-keyshortcuts': 'Control+S Meta+S',
  title: 'Ctrl+S 或 ⌘S',
  'data-save': true,
} as const;

/** Without review: one button that saves, a menu, and 删除. */
export function SaveControls(props: SaveControlsProps) {
  const { more, hasChanged, isNewEntry, isPersisting, isDeleting, showDelete } = props;
  const label = useSaveLabel('保存', isPersisting, props.checking);
  const isBusy = label !== '保存' || isDeleting === true;
  return (
    <div className="review-controls">
      <button
        {...SAVE_BUTTON}
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
export function useSaveLabel(
  idle: string,
  isPersisting: boolean | undefined,
  checking: Checking,
): string {
  const isChecking = useSyncExternalStore(checking.subscribe, checking.isGoingOn);
  if (isPersisting) return '正在保存……';
  return isChecking ? '正在检查……' : idle;
}

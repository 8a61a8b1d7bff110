import { type ReactNode, useSyncExternalStore } from 'react';
import './workflow.css';
import type { Checking } from '../forms/checking.ts';

/** The props that both sets of buttons need, with and without review: mostly those of Decap's toolbar. */
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
  /** Decap's menu with the rarer actions: save and continue with another, copy. */
  more: ReactNode;
}

/**
 * The save button, with and without review. Attributes rather than a component: where it becomes the button of the next
 * step, it stays the same element and keeps the focus.
 */
export const SAVE_BUTTON = {
  type: 'button',
  className: 'review-button review-button-main',
  'aria-keyshortcuts': 'Control+S Meta+S',
  title: 'Ctrl+S 或 ⌘S',
  'data-save': true,
} as const;

/** Without review: a save button, a menu, and 删除. */
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

/** The label of a save button: it shows progress at once, however slow the network is. */
export function useSaveLabel(
  idle: string,
  isPersisting: boolean | undefined,
  checking: Checking,
): string {
  const isChecking = useSyncExternalStore(checking.subscribe, checking.isGoingOn);
  if (isPersisting) return '正在保存……';
  return isChecking ? '正在检查……' : idle;
}

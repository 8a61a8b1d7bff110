import { useState } from 'react';
import { type CollectionName, isCollectionName } from '../../src/collections/index.ts';
import type { Host } from '../port/backend.ts';
import { changeFields } from '../content/change-fields.ts';
import { type QuickAction, quickActions } from './quick-actions.ts';
import { cardFacts } from './states.ts';

export interface CardFootProps {
  host: Host;
  collection: string;
  path: string;
  values: Readonly<Record<string, unknown>>;
  /** The entry is under review. */
  isInReview: boolean;
  /** Saves are drafts to be reviewed first. */
  review: boolean;
  /** Called with the entry's changed values. */
  onChanged: (changes: Readonly<Record<string, string>>) => void;
}

/** Below the title of a list's card: the entry's state, and actions that need one press. */
export function CardFoot(props: CardFootProps) {
  const { host, collection, path, values, isInReview, review, onChanged } = props;
  if (!isCollectionName(collection)) return null;
  const facts = cardFacts(collection, values, new Date());
  return (
    <div className="card-facts">
      {facts.length > 0 && <p>{facts.join(' · ')}</p>}
      {!isInReview && (
        <Actions
          host={host}
          collection={collection}
          path={path}
          values={values}
          review={review}
          onDone={(changes) => {
            // A draft does not change the published entry.
            if (!review) onChanged(changes);
          }}
        />
      )}
    </div>
  );
}

interface ActionsProps {
  host: Host;
  collection: CollectionName;
  path: string;
  values: Readonly<Record<string, unknown>>;
  review: boolean;
  onDone: (changes: Readonly<Record<string, string>>) => void;
}

function Actions({ host, collection, path, values, review, onDone }: ActionsProps) {
  const [saving, setSaving] = useState<string>();
  const [notice, setMessage] = useState('');
  const act = (action: QuickAction) => {
    setSaving(action.label);
    setMessage('');
    changeFields(host, path, (data) => action.change(data, new Date()), action.label, review)
      .then(
        (changes) => {
          setMessage(review ? `${action.done}，已交审核` : action.done);
          onDone(changes);
        },
        (error: unknown) => {
          setMessage(`没有存上：${error instanceof Error ? error.message : String(error)}`);
        },
      )
      .finally(() => {
        setSaving(undefined);
      });
  };
  const actions = quickActions(collection, values, new Date());
  return (
    <p className="card-actions">
      {actions.map((action) => (
        <button
          key={action.label}
          type="button"
          disabled={saving !== undefined}
          aria-label={`${action.label}：${String(values['title'])}`}
          onClick={() => {
            act(action);
          }}
        >
          {saving === action.label ? '正在保存……' : action.label}
        </button>
      ))}
      <span role="status">{notice}</span>
    </p>
  );
}

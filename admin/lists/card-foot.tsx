import { useState } from 'react';
import { type CollectionName, isCollectionName } from '../../src/collections/index.ts';
import { changeFields } from '../content/change-fields.ts';
import { type QuickAction, quickActions } from './quick-actions.ts';
import { cardFacts } from './states.ts';

/** Decap's immutable entry. */
interface Entry {
  get(key: 'path'): string;
  get(key: 'data'): { toJS(): Record<string, unknown> };
  mergeIn(path: readonly string[], values: Readonly<Record<string, unknown>>): Entry;
  toJS(): object;
}

interface Props {
  collection: { get(key: 'name'): string };
  entry: Entry;
  /** The entry's state in the review, if it is on its way through one. */
  workflowStatus?: unknown;
  /** What is saved here is to be reviewed first. */
  review: boolean;
  /** Tells Decap's store what an entry now holds. */
  onChanged: (entry: object) => void;
}

/** Below the title of a list's card: what it is, and what can be done with it by one press. */
export function CardFoot({ collection, entry, workflowStatus, review, onChanged }: Props) {
  const name = collection.get('name');
  if (!isCollectionName(name)) return null;
  const values = entry.get('data').toJS();
  const facts = cardFacts(name, values, new Date());
  return (
    <div className="card-facts">
      {facts.length > 0 && <p>{facts.join(' · ')}</p>}
      {!workflowStatus && (
        <Actions
          collection={name}
          path={entry.get('path')}
          values={values}
          review={review}
          onDone={(changes) => {
            // A draft changes nothing of what is published.
            if (!review) onChanged(entry.mergeIn(['data'], changes).toJS());
          }}
        />
      )}
    </div>
  );
}

interface ActionsProps {
  collection: CollectionName;
  path: string;
  values: Readonly<Record<string, unknown>>;
  review: boolean;
  onDone: (changes: Readonly<Record<string, string>>) => void;
}

function Actions({ collection, path, values, review, onDone }: ActionsProps) {
  const [saving, setSaving] = useState<string>();
  const [told, setTold] = useState('');
  const act = (action: QuickAction) => {
    setSaving(action.label);
    setTold('');
    changeFields(path, (data) => action.change(data, new Date()), action.label, review)
      .then(
        (changes) => {
          setTold(review ? `${action.done}，已交审核` : action.done);
          onDone(changes);
        },
        (error: unknown) => {
          setTold(`没有存上：${error instanceof Error ? error.message : String(error)}`);
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
      <span role="status">{told}</span>
    </p>
  );
}

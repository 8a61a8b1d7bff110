import { CardFoot as Foot } from '../../lists/card-foot.tsx';
import { ListFailure } from '../../lists/list-failure.tsx';
import { connectedDesk } from './connected.ts';

export { Portion } from '../../lists/portion.tsx';
export { searchEntries } from '../../lists/search.ts';
export { stateValue } from '../../lists/states.ts';
export { inUsualOrder, sortEntries } from '../lists/order.ts';

const failures = () => connectedDesk().desk.listFailures;

export const rememberListFailure = (collection: string, error: unknown): void => {
  failures().remember(collection, error);
};
export const forgetListFailure = (collection: string): void => {
  failures().forget(collection);
};

/** Replaces “nothing here yet” if the list could not be read; undefined if it could. */
export function listFailure(collection: string, retry: () => void) {
  const message = failures().of(collection);
  return message === undefined ? undefined : <ListFailure message={message} retry={retry} />;
}

/** Decap's immutable entry. */
interface Entry {
  get(key: 'path'): string;
  get(key: 'data'): { toJS(): Record<string, unknown> };
  mergeIn(path: readonly string[], values: Readonly<Record<string, unknown>>): Entry;
  toJS(): object;
}

interface CardFootProps {
  collection: { get(key: 'name'): string };
  entry: Entry;
  /** The entry's status in the review, if it is under review. */
  workflowStatus?: unknown;
  /** Updates an entry in Decap's store. */
  onChanged: (entry: object) => void;
}

export function CardFoot({ collection, entry, workflowStatus, onChanged }: CardFootProps) {
  const { host, hasReview } = connectedDesk().desk;
  return (
    <Foot
      host={host}
      collection={collection.get('name')}
      path={entry.get('path')}
      values={entry.get('data').toJS()}
      isInReview={Boolean(workflowStatus)}
      review={hasReview}
      onChanged={(changes) => {
        onChanged(entry.mergeIn(['data'], changes).toJS());
      }}
    />
  );
}

import { collections, isCollectionName } from '../../src/model/index.ts';
import { cardFacts } from './states.ts';

interface Props {
  collection: { get(key: 'name'): string };
  entry: { get(key: 'data'): { toJS(): Record<string, unknown> } };
}

/** What a card of a list says below its title. */
export function CardFacts({ collection, entry }: Props) {
  const name = collection.get('name');
  if (!isCollectionName(name)) return null;
  const facts = cardFacts(collections[name].fields, entry.get('data').toJS(), new Date());
  return facts.length > 0 ? <p className="card-facts">{facts.join(' · ')}</p> : null;
}

import { collections, isCollectionName } from '../../src/collections/index.ts';
import type { CollectionModel } from '../../src/model/collection.ts';
import TablePage from './table-page.tsx';
import type { TableModel, TablePageProps } from './table-props.ts';

export type TableRouteProps = Omit<TablePageProps, 'model'> & {
  /** A collection's name, from the address. */
  collection: string;
};

const hasTable = (model: CollectionModel | undefined): model is TableModel =>
  model?.table !== undefined;

/** The table of the collection that the address names. */
export default function TableRoute({ collection, ...props }: TableRouteProps) {
  const model = isCollectionName(collection) ? collections[collection] : undefined;
  if (!hasTable(model)) return <p>这个栏目没有表格。</p>;
  return <TablePage key={collection} model={model} {...props} />;
}

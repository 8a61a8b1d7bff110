import type { CmsWidgetParam } from 'decap-cms-core';
import type { Component, ComponentType, ReactNode, Ref } from 'react';
import list from 'decap-cms-widget-list';
import { ask } from '../../ui/dialog.tsx';
import { isBlank } from '../../../src/values/blank.ts';
import { type Control, placesIn } from '../form/controls.ts';
import { drawnOnceOpened } from './row-field.tsx';

/** The part of Decap's immutable list that is used. */
interface Items {
  get(index: number): unknown;
}

interface Props {
  value: Items;
  field: { get(key: 'label_singular' | 'label'): string | undefined };
  fieldsErrors?: unknown;
  metadata?: { size: number };
  classNameWrapper?: string;
  /** Renders a field of a row. */
  editorControl: ComponentType;
  controlRef?: unknown;
}

interface State {
  keys: readonly string[];
  itemsCollapsed: readonly boolean[];
}

/** Decap's own list control (decap-cms-widget-list). */
interface StockControl extends Component<Props, State> {
  childRefs: Record<string, Control | undefined>;
  addItem: (value: unknown) => void;
  handleRemove: (index: number, event: Event) => void;
  renderItem: (item: unknown, index: number) => ReactNode;
  objectLabel(item: unknown): unknown;
}

const widget = list.Widget();
const Stock = widget.controlComponent as unknown as new (props: Props) => StockControl;

interface Drawn {
  from: readonly unknown[];
  row: ReactNode;
}

/**
 * A list in the form: a new row gets the focus, removing a non-empty row asks first, of hundreds of rows only the
 * changed one is re-rendered, and only expanded rows render their fields.
 */
class ListControl extends Stock {
  readonly #drawn = new Map<string, Drawn>();

  constructor(props: Props) {
    super(props);
    const { addItem, handleRemove, renderItem } = this;
    this.addItem = (value) => {
      addItem(value);
      this.#goToNewest();
    };
    this.handleRemove = (index, event) => {
      event.preventDefault();
      const key = this.state.keys[index];
      void this.#mayRemove(index).then((may) => {
        const now = this.state.keys.indexOf(key ?? '');
        if (may && now !== -1) handleRemove(now, event);
      });
    };
    this.renderItem = (item, index) => {
      const { keys, itemsCollapsed } = this.state;
      const { fieldsErrors, metadata, classNameWrapper } = this.props;
      const key = keys[index] ?? '';
      // Without errors: undefined at first, and an empty map from the first key on.
      const reported = metadata?.size ? metadata : undefined;
      const from = [item, index, itemsCollapsed[index], fieldsErrors, reported, classNameWrapper];
      const before = this.#drawn.get(key);
      if (before?.from.every((part, at) => part === from[at])) return before.row;
      const row = renderItem(item, index);
      this.#drawn.set(key, { from, row });
      return row;
    };
  }

  /** Expands rows by their numbers; resolves once they are rendered. */
  openRows(rows: ReadonlySet<number>): Promise<void> {
    const open = ({ itemsCollapsed }: State) => ({
      itemsCollapsed: itemsCollapsed.map((isClosed, index) => isClosed && !rows.has(index)),
    });
    return new Promise((resolve) => {
      this.setState(open, resolve);
    });
  }

  #goToNewest(): void {
    // The form renders first.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        const item = this.childRefs[this.state.keys.at(-1) ?? ''];
        const [place] = item ? placesIn(item) : [];
        const input = place && document.getElementById(place.id);
        input?.focus({ preventScroll: true });
        input?.scrollIntoView({ block: 'center' });
      }),
    );
  }

  async #mayRemove(index: number): Promise<boolean> {
    const item = this.props.value.get(index);
    if (isEmptyItem(item)) return true;
    const { field } = this.props;
    const kind = field.get('label_singular') ?? field.get('label') ?? '';
    const name = typeof item === 'string' ? item : String(this.objectLabel(item) ?? '');
    const answer = await ask({
      title: `要删除${kind}“${name}”吗？`,
      body: '保存以后，文件里才真的没有它。',
      choices: [
        { label: '删除', answer: true, isMain: true },
        { label: '不删', answer: false },
      ],
    });
    return answer === true;
  }
}

function isEmptyItem(item: unknown): boolean {
  const plain: unknown =
    typeof item === 'object' && item !== null && 'toJS' in item
      ? (item as { toJS: () => unknown }).toJS()
      : item;
  return isBlank(plain) || (typeof plain === 'object' && Object.values(plain ?? {}).every(isBlank));
}

/** Rows pass `controlRef` on to their fields: a row that is rendered later would take the list's place in the form. */
function LazyList({ ref, ...props }: Props & { ref?: Ref<ListControl> }) {
  const RowField = drawnOnceOpened(props.editorControl);
  return <ListControl {...props} ref={ref} controlRef={undefined} editorControl={RowField} />;
}

export const listWidget = { ...widget, controlComponent: LazyList } as unknown as CmsWidgetParam;

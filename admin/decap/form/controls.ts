/**
 * Decap's form as a tree: ControlPane → Widget → ObjectControl or ListControl → Widget …
 * (decap-cms-core `EditorControlPane/`, decap-cms-widget-object, decap-cms-widget-list).
 */
export interface Control {
  childRefs?: Readonly<Record<string, Control | undefined>>;
  /** Of a Widget: the control inside it. */
  innerWrappedControl?: Control;
  /** Of a ListControl: the key of each item. */
  state?: { keys?: readonly string[] } | null;
  /** Of a ListControl: see list-control.tsx. */
  openRows?: (rows: ReadonlySet<number>) => Promise<void>;
  props: {
    field?: FieldMap;
    value?: unknown;
    onChange?: (value: unknown) => void;
    uniqueFieldId?: string;
    forID?: string;
    parentIds?: readonly string[];
  };
}

export interface FieldMap {
  get(key: 'name' | 'label'): string;
  get(key: 'field'): FieldMap | undefined;
}

/** The whole form. */
export interface Pane extends Control {
  /** Expands the groups and lists around a field, and focuses it. */
  focus(path: string): void;
}

/** One field of the form. */
export interface Place {
  /** As in the data: `citations.0.article`. */
  path: string;
  /** The path for Decap's `focus`, which includes the name of an item's single field. */
  focusPath: string;
  /** The id prefix of the field's input, label and errors. */
  id: string;
  /** The lists and groups around it, which Decap colours red too. */
  parentIds: readonly string[];
  control: Control;
}

/** Every field of the form, from top to bottom. */
export function* placesIn(control: Control, path = '', focusPath = path): Generator<Place> {
  const inner = control.innerWrappedControl ?? control;
  const keys = inner.state?.keys;
  if (!keys) {
    yield* childrenOf(inner, path, focusPath);
    return;
  }
  const single = inner.props.field?.get('field')?.get('name');
  for (const [index, key] of keys.entries()) {
    const item = inner.childRefs?.[key];
    if (!item) continue;
    const [at, focus] = [join(path, index), join(focusPath, index)];
    const only = single === undefined ? undefined : item.childRefs?.[single];
    if (single !== undefined && only) yield* placeOf(only, at, join(focus, single));
    else yield* childrenOf(item, at, focus);
  }
}

function* childrenOf(holder: Control, path: string, focusPath: string): Generator<Place> {
  for (const [name, child] of Object.entries(holder.childRefs ?? {})) {
    if (child) yield* placeOf(child, join(path, name), join(focusPath, name));
  }
}

function* placeOf(control: Control, path: string, focusPath: string): Generator<Place> {
  const { uniqueFieldId, forID, parentIds = [] } = control.props;
  const id = uniqueFieldId ?? forID;
  if (id !== undefined) yield { path, focusPath, id, parentIds, control };
  yield* placesIn(control, path, focusPath);
}

/** Expands the rows around these paths that have not been expanded before: until then, their fields have no place. */
export async function openAround(pane: Pane, paths: readonly string[]): Promise<void> {
  for (;;) {
    const lists = new Map<Control, Set<number>>();
    for (const path of paths) {
      const row = undrawnRow(pane, path.split('.'));
      if (row) lists.set(row.list, (lists.get(row.list) ?? new Set()).add(row.index));
    }
    if (lists.size === 0) return;
    // They may contain lists with collapsed rows.
    await Promise.all([...lists].map(([list, rows]) => list.openRows?.(rows)));
  }
}

/** The outermost row around a field, if the row's own fields are not rendered yet. */
function undrawnRow(
  control: Control,
  [part, ...deeper]: readonly string[],
): { list: Control; index: number } | undefined {
  if (part === undefined) return undefined;
  const inner = control.innerWrappedControl ?? control;
  const keys = inner.state?.keys;
  const child = inner.childRefs?.[keys ? (keys[Number(part)] ?? '') : part];
  if (!child) return undefined;
  if (keys && Object.keys(child.childRefs ?? {}).length === 0)
    return { list: inner, index: Number(part) };
  return undrawnRow(child, deeper);
}

const join = (path: string, part: string | number) =>
  path === '' ? String(part) : `${path}.${part}`;

/** The field that an error is shown beside: its own, or the nearest list or group around it. */
export function placeFor(path: string, places: readonly Place[]): Place | undefined {
  const around = places.filter((place) => path === place.path || path.startsWith(`${place.path}.`));
  return around.sort((a, b) => b.path.length - a.path.length)[0];
}

/** Expands all groups around a field, scrolls to it and focuses it. */
export function goTo(pane: Pane, { focusPath, id }: Place): void {
  pane.focus(focusPath);
  // Expanding a group renders first.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const input = document.getElementById(id);
      const group = input?.closest('details');
      if (group) group.open = true;
      input?.focus({ preventScroll: true });
      document.querySelector(`label[for="${CSS.escape(id)}"]`)?.scrollIntoView({ block: 'center' });
    }),
  );
}

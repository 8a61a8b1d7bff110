import { type ComponentType, useState } from 'react';

interface FieldProps {
  /** Decap passes this to the fields of a list's row. */
  isParentListCollapsed?: boolean;
}

const known = new WeakMap<ComponentType<FieldProps>, ComponentType<FieldProps>>();

/**
 * A field of a list's row, rendered once its row has been expanded, and from then on. Decap renders those of collapsed
 * rows too and hides them: thousands for a list of hundreds.
 */
export function drawnOnceOpened(Field: ComponentType<FieldProps>): ComponentType<FieldProps> {
  const before = known.get(Field);
  if (before) return before;
  const RowField = (props: FieldProps) => {
    const [isDrawn, setIsDrawn] = useState(false);
    if (!isDrawn && !props.isParentListCollapsed) setIsDrawn(true);
    return isDrawn ? <Field {...props} /> : null;
  };
  known.set(Field, RowField);
  return RowField;
}

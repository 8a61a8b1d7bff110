import { type ComponentType, useState } from 'react';

interface FieldProps {
  /** Decap passes this to the fields of a list's row. */
  isParentListCollapsed?: boolean;
}

const known = new WeakMap<ComponentType<FieldProps>, ComponentType<FieldProps>>();

/**
 * A field of a list's row, drawn once its row has been opened, and from then on. Decap draws those of closed rows too
 * and hides them, which for a list of hundreds are thousands.
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

import type { CmsWidgetParam } from 'decap-cms-core';
import type { ComponentType } from 'react';
import { mediaLabel } from './media-name.ts';

/** A file's name, with what it was called before it was uploaded above it. */
export function MediaName({ name }: { name: string }) {
  const label = mediaLabel(name);
  return (
    <div className="media-name" title={name}>
      {label !== undefined && <b>{label}</b>}
      <span>{name}</span>
    </div>
  );
}

interface Props {
  value: unknown;
}

/** A widget of one picture or attachment that also tells which file was chosen. */
export function tellsName(widget: CmsWidgetParam): CmsWidgetParam {
  const Stock = widget.controlComponent as unknown as ComponentType<Props>;
  const Control = (props: Props) => {
    const name = typeof props.value === 'string' ? props.value.split('/').at(-1) : undefined;
    return (
      <>
        <Stock {...props} />
        {name && <MediaName name={name} />}
      </>
    );
  };
  return { ...widget, controlComponent: Control } as unknown as CmsWidgetParam;
}

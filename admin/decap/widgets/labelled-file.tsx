import type { CmsWidgetParam } from 'decap-cms-core';
import type { ComponentType } from 'react';
import { MediaName } from '../../media/media-label.tsx';

interface Props {
  value: unknown;
}

/** A widget for one picture or attachment that also shows the name of the chosen file. */
export function withFileName(widget: CmsWidgetParam): CmsWidgetParam {
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

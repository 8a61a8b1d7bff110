import { mediaLabel } from '../../src/values/media-name.ts';

/** A file's stored name, below its name before the upload. */
export function MediaName({ name }: { name: string }) {
  const label = mediaLabel(name);
  return (
    <div className="media-name" title={name}>
      {label !== undefined && <b>{label}</b>}
      <span>{name}</span>
    </div>
  );
}

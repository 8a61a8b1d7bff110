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

import { MediaUse as Use } from '../../media/media-use.tsx';
import { connectedDesk } from './connected.ts';

export { MediaName } from '../../media/media-label.tsx';
export { isSameUpload } from '../../media/media-name.ts';
export { prepareUpload } from '../../media/prepare-upload.ts';
export { eachWithProgress } from '../../media/upload-progress.ts';

export function MediaUse({ name }: { name: string }) {
  return <Use name={name} recent={connectedDesk().desk.uses} />;
}

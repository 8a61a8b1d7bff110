import { MediaUse as Use } from '../../media/media-use.tsx';
import { prepareUpload as prepare } from '../../media/prepare-upload.ts';
import { connectedDesk } from './connected.ts';

export { MediaName } from '../../media/media-label.tsx';
export { isSameUpload } from '../../media/media-name.ts';
export { eachWithProgress } from '../../media/upload-progress.ts';

export function MediaUse({ name }: { name: string }) {
  return <Use name={name} recent={connectedDesk().desk.uses} />;
}

export const prepareUpload = (file: File): Promise<File | undefined> =>
  prepare(file, connectedDesk().desk.readSnapshot);

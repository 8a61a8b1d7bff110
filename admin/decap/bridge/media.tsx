import { MediaUse as Use } from '../../media/media-use.tsx';
import { prepareUpload as prepare } from '../../media/prepare-upload.ts';
import { connectedDesk } from './connected.ts';

export { MediaName } from '../../media/media-label.tsx';
export { isSameUpload } from '../../../src/values/media-name.ts';
export { eachWithProgress } from '../../media/upload-progress.ts';

export function MediaUse({ name }: { name: string }) {
  return <Use name={name} recent={connectedDesk().desk.uses} />;
}

export function prepareUpload(file: File): Promise<File | undefined> {
  const { desk } = connectedDesk();
  // With review, the settings file that stores an answer would wait for its own review.
  if (desk.hasReview) return prepare(file, desk.readSnapshot);
  return prepare(file, desk.readSnapshot, async (name, answer) => {
    const { keepUploadAnswer } = await import('../../privacy/answer-upload.ts');
    await keepUploadAnswer(desk.host, name, answer);
  });
}

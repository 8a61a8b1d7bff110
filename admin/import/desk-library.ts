import { HEAD_BYTES, pictureFormat } from '../../src/check/upload.ts';
import { pictureSize } from '../../src/images/picture-size.ts';
import {
  type Given,
  type Library,
  PIXELS_OF_NOTHING,
  type Taken,
} from '../../src/import/write/library.ts';
import { storedPicture } from '../media/prepare-upload.ts';

/** Pictures of one document, prepared as uploads are and kept here until its form is saved. */
export class DeskLibrary implements Library {
  readonly #files = new Map<string, File>();

  /** The pictures that were taken, under their future names. */
  get files(): File[] {
    return [...this.#files.values()];
  }

  async takePicture({ name, bytes }: Given): Promise<Taken> {
    const head = bytes.subarray(0, HEAD_BYTES);
    // 公众号 saves pictures without an ending, others with a wrong one.
    const format = pictureFormat(head);
    if (format === undefined) return { refused: '打不开，请截图补上' };
    const { width = Infinity, height = Infinity } = pictureSize(head) ?? {};
    if (Math.min(width, height) <= PIXELS_OF_NOTHING) return { refused: '' };
    const stem = name.replace(/\.\w+$/, '');
    const file = await storedPicture(new File([bytes.slice()], `${stem}.${format}`));
    if ('refused' in file) return file;
    this.#files.set(file.name, file);
    return { path: `../media/${file.name}` };
  }

  takeAttachment(): Promise<Taken> {
    return Promise.resolve({ refused: '请在表单里用“插入 → 附件”上传' });
  }

  /** Nothing was stored before, and nothing is fetched. */
  readonly at = (): undefined => undefined;
  readonly keep = (): void => undefined;
}

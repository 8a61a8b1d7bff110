import type { CMS } from 'decap-cms-core';
import { BLOCK_NAMES } from '../../../src/markdown/blocks.ts';
import { formField } from './block-forms.ts';
import { type DescribedComponent, blockComponent, textOf } from './blocks.ts';
import { PICTURE_PARAGRAPH, type Picture, readPictures, writePicture } from './pictures.ts';
import { rawBlock } from './raw-block.ts';

/** A picture in a paragraph of its own. */
const image: DescribedComponent = {
  id: 'image',
  label: '图片',
  isOpen: true,
  fields: [
    formField('image', '图片', 'image', { choose_url: false }),
    formField('alt', '替代文字', 'string', { hint: '图里有什么，念给看不见的人听' }),
    formField('title', '图说', 'string', { required: false, hint: '写了，就显示在图下面' }),
  ],
  pattern: PICTURE_PARAGRAPH,
  fromBlock: ([markdown]) => readPictures(markdown)[0] ?? {},
  // Without a file nothing is written, rather than `![]()`.
  toBlock: (picture: Picture) => (picture.image ? writePicture(picture) : ''),
  toPreview: (picture: Picture) => picture.alt ?? '',
  describe: (picture) => `图片：${textOf(picture['alt']) || '（没有替代文字）'}`,
  warning: ({ image: file }) => (file ? undefined : '还没选图片。选好以前，网站上不会有它。'),
};

const components = [image, ...BLOCK_NAMES.map(blockComponent), rawBlock];

/**
 * The components that the body editor offers to insert, in the order of its menu. Blocks that are not registered would
 * be split.
 */
export function registerComponents(cms: CMS): void {
  for (const [index, component] of components.entries()) {
    const ordered = { ...component, order: index };
    cms.registerEditorComponent(ordered);
  }
}

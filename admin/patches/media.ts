import { CORE, type Patch } from './patch.ts';

/** Uploads. */
export const mediaPatches: readonly Patch[] = [
  {
    module: `${CORE}/actions/mediaLibrary.js`,
    why: '合影 照片（1）.jpg would become 1-.jpg (decaporg/decap-cms#247, #857), so uploads are renamed first; Chinese messages',
    changes: [
      {
        find: "import { currentBackend } from '../backend';",
        put: "import { currentBackend } from '../backend'; import { prepareUpload } from '@desk/media.ts';",
      },
      {
        find: 'const fileName = sanitizeSlug(file.name.toLowerCase(), state.config.slug);',
        put: `file = await prepareUpload(file);
    if (!file) return;
    const fileName = sanitizeSlug(file.name.toLowerCase(), state.config.slug);`,
      },
      {
        find: '`${existingFile.name} already exists. Do you want to replace it?`',
        put: '`媒体库里已有 ${existingFile.name}，要替换它吗？`',
      },
      { find: '`Failed to persist media: ${error}`', put: '`上传失败：${error}`' },
      {
        find: '`Failed to delete media: ${error.message}`',
        put: '`删除文件失败：${error.message}`',
        times: 2,
      },
    ],
  },
];

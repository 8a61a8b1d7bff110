import { CORE, type Patch } from './patch.ts';

/** Uploads. */
export const mediaPatches: readonly Patch[] = [
  {
    module: `${CORE}/actions/mediaLibrary.js`,
    why: '合影 照片（1）.jpg would become 1-.jpg (decaporg/decap-cms#247, #857), so uploads are renamed first; Chinese messages',
    changes: [
      {
        find: "import { currentBackend } from '../backend';",
        put: "import { currentBackend } from '../backend'; import { isSameUpload, prepareUpload } from '@desk/decap/bridge/media.tsx';",
      },
      {
        find: 'existingFile.name.toLowerCase() === uploadFileName',
        put: 'isSameUpload(existingFile.name, uploadFileName)',
      },
      {
        find: 'const fileName = sanitizeSlug(file.name.toLowerCase(), state.config.slug);',
        put: `file = await prepareUpload(file);
    if (!file) return;
    const fileName = sanitizeSlug(file.name.toLowerCase(), state.config.slug);`,
      },
      {
        // Names contain a hash of the content: the same name is the same file, so no question is needed.
        find: `if (!window.confirm(\`\${existingFile.name} already exists. Do you want to replace it?\`)) {
        return;
      } else {
        await dispatch(deleteMedia(existingFile, {
          privateUpload
        }));
      }`,
        put: 'return editingDraft ? dispatch(addDraftEntryMediaFile(existingFile)) : undefined;',
      },
      { find: '`Failed to persist media: ${error}`', put: '`上传失败：${error}`' },
      {
        find: '`Failed to delete media: ${error.message}`',
        put: '`删除文件失败：${error.message}`',
        times: 2,
      },
    ],
  },
  {
    module: `${CORE}/components/MediaLibrary/MediaLibrary.js`,
    why: 'One file at a time, no progress while a large picture is resized, and one more press to use the upload in a field',
    changes: [
      {
        find: 'import MediaLibraryModal, {',
        put: "import { eachWithProgress } from '@desk/decap/bridge/media.tsx'; import MediaLibraryModal, {",
      },
      {
        find: `await persistMedia(file, {
        privateUpload,
        field
      });`,
        put: `let stored;
      await eachWithProgress(files, async each => { stored = await persistMedia(each, { privateUpload, field }); });
      if (files.length === 1 && this.props.canInsert && stored?.payload?.path) {
        this.props.insertMedia(stored.payload.path, field);
        this.handleClose();
        return;
      }`,
      },
    ],
  },
  {
    module: `${CORE}/components/MediaLibrary/MediaLibraryCard.js`,
    why: 'The library showed neither a file’s original name, nor where it is used, nor which files are unused',
    changes: [
      {
        find: 'import { colors, borders,',
        put: "import { MediaName, MediaUse } from '@desk/decap/bridge/media.tsx'; import { colors, borders,",
      },
      {
        find: '_jsx(CardText, {\n        children: text\n      })',
        put: '_jsxs(CardText, {\n        children: [_jsx(MediaName, { name: text }), _jsx(MediaUse, { name: text })]\n      })',
      },
    ],
  },
  {
    module: `${CORE}/components/UI/FileUploadButton.js`,
    why: 'Several files at once; if the input does not accept HEIC, an iPhone converts to JPEG',
    changes: [
      {
        find: "accept: imagesOnly ? 'image/*' : '*/*',",
        put: "multiple: true, accept: imagesOnly ? 'image/jpeg,image/png,image/webp,image/avif' : undefined,",
      },
    ],
  },
];

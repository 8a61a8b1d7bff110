/**
 * Calls `upload` for one file after the other and shows the progress: resizing a large photograph takes a second or
 * two, in which nothing else moves.
 */
export async function eachWithProgress(
  files: readonly File[],
  upload: (file: File) => Promise<unknown>,
): Promise<void> {
  const note = document.createElement('div');
  note.className = 'upload-progress';
  note.setAttribute('role', 'status');
  document.body.append(note);
  try {
    for (const [index, file] of files.entries()) {
      const place = files.length > 1 ? `（第 ${index + 1} 个，共 ${files.length} 个）` : '';
      note.textContent = `正在处理“${file.name}”${place}……`;
      await upload(file);
    }
  } finally {
    note.remove();
  }
}

import { readFile, readdir, readlink } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** A commit on `main` of a folder as `content/`, as `git fast-import` reads it: one process, and no work tree. */
export async function firstCommit(
  folder: string,
  { name, email }: { name: string; email: string },
): Promise<Buffer> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = found.filter((entry) => !entry.isDirectory());
  const seconds = Math.floor(Date.now() / 1000);
  const who = `${name} <${email}> ${seconds} +0000`;
  const parts = [`commit refs/heads/main\ncommitter ${who}\n`, ...data('开始')];
  for (const entry of files) {
    const file = join(entry.parentPath, entry.name);
    const path = relative(folder, file).replaceAll('\\', '/');
    const content = entry.isSymbolicLink() ? await readlink(file) : await readFile(file);
    const mode = entry.isSymbolicLink() ? '120000' : '100644';
    parts.push(`M ${mode} inline "content/${path}"\n`, ...data(content));
  }
  return Buffer.concat(parts.map((part) => Buffer.from(part)));
}

/** Bytes in the format of `git fast-import`, with their length before them. */
function data(content: string | Buffer): readonly (string | Buffer)[] {
  return [`data ${Buffer.byteLength(content)}\n`, content, '\n'];
}

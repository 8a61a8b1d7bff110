import type { FoundFile } from '../check/found-file.ts';
import { ContentFile } from '../content-format/content-file.ts';
import { YamlError } from '../content-format/front-matter.ts';
import { KeptFrontMatter } from '../settings/kept-front-matter.ts';

/** Parses the entries of a build for its content check, each text once between builds. */
export async function parseKept(files: readonly FoundFile[]): Promise<FoundFile[]> {
  const kept = await KeptFrontMatter.shared();
  const parsed = files.map((file) => parse(file, kept));
  await kept.save();
  return parsed;
}

function parse(file: FoundFile, kept: KeptFrontMatter): FoundFile {
  const { path, text } = file;
  if (text === undefined || !path.endsWith('.md')) return file;
  try {
    return { ...file, content: new ContentFile(path, text, kept.parse(text).data) };
  } catch (error) {
    // The check reports it.
    if (error instanceof YamlError) return file;
    throw error;
  }
}

import { join } from 'node:path';
import { collections, settings } from '../collections/index.ts';
import { parseFrontMatter, parseYaml } from '../content-format/front-matter.ts';
import type { Fields } from '../model/fields/index.ts';
import type { ContentFile } from '../model/references.ts';
import { listFiles, readText } from '../system/files.ts';
import type { Place } from './paths.ts';

type Kind = Pick<Place, 'kind' | 'name' | 'path'>;

/** Front matter (or settings) of a file's text. Throws a `YamlFault` with a Chinese message. */
export function parseContent(path: string, text: string): Record<string, unknown> {
  return path.endsWith('.md') ? parseFrontMatter(text).data : parseYaml(text);
}

/** The model of an entry or a settings file. */
export function modelOf({ kind, name }: Kind) {
  const models = kind === 'settings' ? settings : collections;
  return Object.values(models).find((model) => model.name === name);
}

/** Every entry and settings file, read afresh: the editors' folder is small, and nothing here may be stale. */
export async function readContent(root: string): Promise<ContentFile[]> {
  const kinds = [
    ...Object.values(collections).map(({ name }) => ({ folder: name, ending: '.md' })),
    { folder: 'settings', ending: '.yml' },
  ];
  const files = await Promise.all(
    kinds.map(async ({ folder, ending }) => {
      const names = await listFiles(join(root, folder), ending);
      return Promise.all(
        names.map(async (name) =>
          toContentFile(`content/${folder}/${name}`, await readText(join(root, folder, name))),
        ),
      );
    }),
  );
  return files.flat();
}

/** A file's text as the rules read it. `file`: path below the project root. */
export function toContentFile(file: string, text = ''): ContentFile {
  const fields = fieldsOf(file);
  try {
    return { file, text, fields, data: parseContent(file, text) };
  } catch {
    return { file, text, fields, data: undefined };
  }
}

function fieldsOf(path: string): Fields {
  const [, folder, file] = path.split('/');
  const models = Object.values(folder === 'settings' ? settings : collections);
  const name = folder === 'settings' ? file?.replace(/\.yml$/, '') : folder;
  return models.find((model) => model.name === name)?.fields ?? {};
}

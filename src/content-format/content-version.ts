import { YamlError, parseYaml } from './front-matter.ts';

/**
 * The format version of content that this code reads and writes. A change of format increments it
 * and adds a step to `src/migrate/steps/`.
 */
export const CONTENT_FORMAT = 6;

/** The file that specifies the format version of the content, below the content folder, … */
export const FORMAT_FILE = 'format.yml';

/** … and the same below the project root. */
export const FORMAT_PATH = `content/${FORMAT_FILE}`;

/** Content without the file is older than the file. */
const OLDEST = 1;

/** The file's text for a format. */
export const formatText = (format: number): string =>
  `# 内容的格式是第几版。由 npm run migrate 来改，请不要手改，也不要删。\nformat: ${format}\n`;

/**
 * The format version in the text of {@link FORMAT_PATH}; undefined if it contains none. `text`:
 * undefined without the file.
 */
export function formatIn(text: string | undefined): number | undefined {
  if (text === undefined) return OLDEST;
  try {
    const { format } = parseYaml(text);
    return Number.isSafeInteger(format) && Number(format) >= OLDEST ? Number(format) : undefined;
  } catch (error) {
    if (error instanceof YamlError) return undefined;
    throw error;
  }
}

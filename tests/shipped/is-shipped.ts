import { readSite } from '../../src/settings/read-settings.ts';

/** Stands for the union in the content that the project ships. Whoever makes the site theirs writes their own name. */
const PLACEHOLDER = '示例区教育工会';

/** Whether a content folder is still the project's, whose texts the project answers for. */
export function isShipped(content: string): boolean {
  try {
    return readSite(content).organisation === PLACEHOLDER;
  } catch {
    // The build tells what is wrong with the settings, or that there are none.
    return false;
  }
}

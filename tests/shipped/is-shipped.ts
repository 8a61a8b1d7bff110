import { readSite } from '../../src/settings/read-settings.ts';

/** The placeholder for the union in the shipped content. An owner replaces it by the union's own name. */
const PLACEHOLDER = '示例区教育工会';

/** Whether a content folder is still the shipped one, for whose texts the project is responsible. */
export function isShipped(content: string): boolean {
  try {
    return readSite(content).organisation === PLACEHOLDER;
  } catch {
    // The build reports invalid or missing settings.
    return false;
  }
}

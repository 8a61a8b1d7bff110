/**
 * Starts each part of a page separately: a failing one disables only its own feature, and is logged
 * to the console.
 */
export function startEach(...parts: readonly (() => void)[]): void {
  for (const start of parts) {
    try {
      start();
    } catch (error) {
      console.error(error);
    }
  }
}

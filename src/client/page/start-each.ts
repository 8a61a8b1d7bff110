/** Starts each part of a page by itself: one that fails costs its own feature, and the console says why. */
export function startEach(...parts: readonly (() => void)[]): void {
  for (const start of parts) {
    try {
      start();
    } catch (error) {
      console.error(error);
    }
  }
}

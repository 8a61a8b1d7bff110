/** The package has no types of its own. */
declare module 'wawoff2' {
  /** WOFF2 → TrueType. Rejects what is not WOFF2. */
  export function decompress(file: Uint8Array): Promise<Uint8Array>;
}

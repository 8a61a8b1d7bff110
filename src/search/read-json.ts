/** Parses a file of the index. */
export const readJson = <T>(file: Uint8Array): T => JSON.parse(new TextDecoder().decode(file)) as T;

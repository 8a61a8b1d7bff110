/**
 * Loads a file of `cmaps/` by its name, `UniGB-UCS2-H.bcmap`; throws if it is missing.
 *
 * Chinese fonts that a PDF references without embedding them (宋体 of many printing programs) have
 * their text in codes that only these tables of Adobe's map to characters. The library includes
 * none of them.
 */
export type ReadCMap = (name: string) => Promise<Uint8Array>;

/** Adapter for the library's loader of tables; records whether it requested a missing one. */
export function cMapSource(read: ReadCMap) {
  let isMissing = false;
  const give = async ({ filename }: { filename: string }) => {
    try {
      return await read(filename);
    } catch (error) {
      isMissing = true;
      throw error;
    }
  };
  return {
    isMissing: () => isMissing,
    options: {
      cMapPacked: true,
      useWorkerFetch: false,
      BinaryDataFactory: class {
        readonly fetch = give;
      },
    },
  };
}

/**
 * Gives a file of `cmaps/` by its name, `UniGB-UCS2-H.bcmap`; throws where there is none.
 *
 * Chinese fonts that a PDF names and does not hold (宋体 of many printing programs) have their text in codes that only
 * these tables of Adobe's turn into characters. The library has none of them.
 */
export type ReadCMap = (name: string) => Promise<Uint8Array>;

/** What the library's way to its tables needs, and whether it has asked for one that is not there. */
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

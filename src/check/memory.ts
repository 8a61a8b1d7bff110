/**
 * What earlier checks found to be without faults, kept by a build: most files are those of the build
 * before. Answers are not kept that tell a fault, so that nothing is said from memory.
 */
export interface Memory {
  /** @param circumstances what answers depend on beside the texts, our code and the day */
  about: (circumstances: string) => Ask;
}

/** Asks what is wrong with `text`, unless that was asked before and nothing was. */
export type Ask = <Fault>(text: string, ask: () => Fault[]) => Fault[];

/** Of checks that keep nothing. */
export const NO_MEMORY: Memory = { about: () => (_, ask) => ask() };

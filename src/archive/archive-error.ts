/** The archive cannot be made; the message says why and what to do, in Chinese. */
export class ArchiveError extends Error {}

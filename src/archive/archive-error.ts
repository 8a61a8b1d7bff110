/** The archive cannot be created; the message gives the reason and the remedy, in Chinese. */
export class ArchiveError extends Error {}

/**
 * Address of a page → sample queries for it, one a line, folded like the index; pages without any
 * are omitted.
 */
export type AskedFile = Readonly<Record<string, string>>;

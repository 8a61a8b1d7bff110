/** Address of a page → how people ask for it, a line each, in the form of the index; without those that nobody asks for. */
export type AskedFile = Readonly<Record<string, string>>;

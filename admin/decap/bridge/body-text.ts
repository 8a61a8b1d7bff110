/** Runs without a page: for Decap's serialisers, which run in workers and tests too. */
export { readCellBreaks, writeCellBreaks } from '../body/cells.ts';
export { toMarkdownBlock } from '../body/slate.ts';

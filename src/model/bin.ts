/** Days for which what an editor deleted can be had back. */
export const BIN_DAYS = 30;

/** Days for which a deletion can be restored. */
export const BIN_DAYS = 30;

/** `6000元`, `21.5元`: yuan without the fen that are nought. */
export const formatYuan = (value: number): string => `${Number(value.toFixed(2))}元`;

/** `21.50元`: to the fen, as a fee is paid. */
export const formatFee = (value: number): string => `${value.toFixed(2)}元`;

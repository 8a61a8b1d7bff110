/** `6000元`, `21.5元`: yuan without the fen that are nought. */
export const formatYuan = (value: number): string => `${Number(value.toFixed(2))}元`;

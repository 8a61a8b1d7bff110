/** The end of the name of a province, a city, a district; not of 小区 or 超市. */
const PART = '[^\\d\\s]{1,9}?(?:省|自治区|自治州|[^超集菜夜花]市|[^小校园社片厂院库]区|县)';

const REGION = new RegExp(`^(?:${PART})+`);

/** The province, city and district with which an address begins: `示例区`; empty if it names none. */
export const regionOf = (address: string): string => REGION.exec(address)?.[0] ?? '';

/** Masks a number so that its owner recognises it, and nobody else can identify the person. */
export function maskNumber(digits: string, head: number, tail: number): string {
  const hidden = Math.max(digits.length - head - tail, 3);
  return `${digits.slice(0, head)}${'*'.repeat(hidden)}${digits.slice(-tail)}`;
}

export const maskIdentity = (digits: string): string =>
  digits.length >= 17 ? maskNumber(digits, 6, 4) : maskNumber(digits, 6, 3);

export const maskCard = (digits: string): string => maskNumber(digits, 4, 4);

export const maskMobile = (digits: string): string => maskNumber(digits, 3, 4);

export const maskDocument = (number: string): string => maskNumber(number, 2, 2);

/** `z***@example.cn` */
export const maskEmail = (email: string): string => email.replace(/^(.).*(?=@)/, '$1***');

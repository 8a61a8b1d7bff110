/** Text in GBK: the inverse of what `TextDecoder` knows, since Node encodes UTF-8 only. */
const codes = new Map<string, readonly [number, number]>();
const decoder = new TextDecoder('gbk');
for (let lead = 0x81; lead <= 0xfe; lead += 1)
  for (let trail = 0x40; trail <= 0xfe; trail += 1) {
    const sign = decoder.decode(Uint8Array.of(lead, trail));
    if (sign.length === 1 && sign !== '\uFFFD' && !codes.has(sign)) codes.set(sign, [lead, trail]);
  }

export function gbk(text: string): Buffer {
  return Buffer.from(
    [...text].flatMap((sign) => {
      const code = sign.charCodeAt(0);
      if (code < 0x80) return [code];
      const pair = codes.get(sign);
      if (!pair) throw new Error(`${sign} is not in GBK`);
      return [...pair];
    }),
  );
}

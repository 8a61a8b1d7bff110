import { describe, expect, test } from 'vitest';
import {
  formatCode,
  formatList,
  isCode,
  readTyped,
  splitCodes,
  toCode,
} from '../../../src/draw/codes.ts';
import { bytesOf, codesOf } from './draw-kit.ts';

describe('a code', () => {
  test.each([
    [new Uint8Array(16), 'AAAAAAAAAAAAAAAAAAAAAAAAAA'],
    [new Uint8Array(16).fill(255), '77777777777777777777777774'],
    // RFC 4648, section 10: “foobar” begins with these characters.
    [new TextEncoder().encode('foobar\0\0\0\0\0\0\0\0\0\0'), 'MZXW6YTBOIAAAAAAAAAAAAAAAA'],
  ])('is base32 of %s', (bytes, code) => {
    expect(toCode(bytes)).toBe(code);
    expect(isCode(code)).toBe(true);
  });

  test('of other bytes is another one', () => {
    expect(new Set(codesOf(5000)).size).toBe(5000);
  });

  test.each(['', 'A'.repeat(25), `${'A'.repeat(25)}B`, 'a'.repeat(26), `${'A'.repeat(25)}1`])(
    '%j is none',
    (text) => {
      expect(isCode(text)).toBe(false);
    },
  );

  test('is found however it is typed', () => {
    for (const code of codesOf(200)) {
      expect(formatCode(code)).toMatch(/^\w{5} \w{5} \w{5} \w{5} \w{6}$/);
      expect(readTyped(formatCode(code))).toBe(code);
      expect(readTyped(` ${formatCode(code).toLowerCase().replaceAll(' ', '-')}\n`)).toBe(code);
      expect(readTyped(code.replaceAll('O', '0').replaceAll('I', '1').replaceAll('B', '8'))).toBe(
        code,
      );
    }
  });

  test('never looks like a telephone or an identity number', () => {
    for (const code of codesOf(2000)) expect(code).not.toMatch(/[0189]/);
    expect(toCode(bytesOf('x').subarray(0, 16))).not.toMatch(/[0189]/);
  });
});

test('a list is one code a line, and read from lines or spaces', () => {
  const codes = codesOf(3);
  expect(formatList(codes)).toBe(`${codes[0]}\n${codes[1]}\n${codes[2]}\n`);
  expect(splitCodes(formatList(codes))).toEqual(codes);
  expect(splitCodes(codes.join(' '))).toEqual(codes);
});

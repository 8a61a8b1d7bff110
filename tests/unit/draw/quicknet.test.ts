import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { QUICKNET, firstRoundFrom, roundTime } from '../../../src/draw/quicknet.ts';
import { isSignatureOf } from '../../../src/draw/verify-round.ts';
import { RANDOMNESS_OF_1000, ROUNDS } from './rounds.ts';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** The hash of drand's group file of this network, from which its chain hash is derived. */
const GROUP_HASH = 'f477d5c89f21a17c863a7f937c6a6d15859414d2be09cd448d4279af331c5d3e';

test('the constants belong together: they hash to the name of the chain', () => {
  const head = Buffer.alloc(12);
  head.writeUInt32BE(QUICKNET.period, 0);
  head.writeBigInt64BE(BigInt(QUICKNET.genesis), 4);
  const parts = [head, ...[QUICKNET.publicKey, GROUP_HASH].map((it) => Buffer.from(it, 'hex'))];
  expect(sha256(Buffer.concat([...parts, Buffer.from('quicknet')]))).toBe(QUICKNET.chain);
});

describe('a round as it was published', () => {
  test.each(ROUNDS)('%i is verified, and no other round with its signature', (round, signature) => {
    expect(isSignatureOf(round, signature)).toBe(true);
    expect(isSignatureOf(round + 1, signature)).toBe(false);
  });

  test('gives the randomness that was published with it', () => {
    const [[, signature] = [0, '']] = ROUNDS;
    expect(sha256(Buffer.from(signature, 'hex'))).toBe(RANDOMNESS_OF_1000);
  });

  test('with another digit anywhere it is refused', () => {
    const [[round, signature] = [0, '']] = ROUNDS;
    for (let at = 0; at < signature.length; at += 7) {
      const digit = signature[at] === '0' ? '1' : '0';
      const changed = signature.slice(0, at) + digit + signature.slice(at + 1);
      expect(isSignatureOf(round, changed), changed).toBe(false);
    }
  });

  test.each(['', 'zz', '00'.repeat(48), 'c0' + '00'.repeat(47)])('%j is no signature', (text) => {
    expect(isSignatureOf(1000, text)).toBe(false);
  });
});

test('rounds are three seconds apart, and the first one not before a time is found', () => {
  expect(new Date(roundTime(1000)).toISOString()).toBe('2023-08-23T15:59:24.000Z');
  expect(new Date(roundTime(32_285_085)).toISOString()).toBe('2026-09-17T15:23:39.000Z');
  for (const time of [roundTime(1), roundTime(77) - 1, roundTime(77), roundTime(77) + 1]) {
    const round = firstRoundFrom(time);
    expect(roundTime(round)).toBeGreaterThanOrEqual(time);
    expect(roundTime(round - 1)).toBeLessThan(time);
  }
  expect(firstRoundFrom(0)).toBe(1);
});

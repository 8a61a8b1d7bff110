import { Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { formatHealth } from '../../src/check/format-health.ts';
import { checkHealth } from '../../src/check/health.ts';
import { guardTerminal } from '../../src/system/terminal.ts';
import { JPEG, entryFile, otherFile, soundContent, textFile, reported } from './content-kit.ts';

/** Everything that controls a terminal: escape sequences, line ends of its own, reversed text. */
const STEERS = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u200E\u200F\u2028-\u202E\u2066-\u2069]/;
const CLEAR = '\u001b[2J\u001b]0;一切正常\u0007\u009b1A\u202e';

const hostile = [
  entryFile(
    'essays',
    'a',
    { kind: `x${CLEAR}` },
    `[甲](javascript:${CLEAR})\n\n:::${CLEAR}\n:::\n`,
  ),
  textFile(`essays/${CLEAR}.md`, 'x'),
  textFile(`rights/b\n没有错.md`, `---\n"${CLEAR}: [\n---\n`),
  otherFile(`media/${CLEAR}.jpg`, JPEG),
];

describe('control characters in content and file names', () => {
  test('are escaped in the errors of the check, each on one line', () => {
    const lines = reported(...hostile);
    expect(lines.length).toBeGreaterThan(4);
    for (const line of lines) expect(line).not.toMatch(/[\n]/);
    for (const line of lines) expect(line).not.toMatch(STEERS);
    expect(lines.join()).toContain('\\x1B[2J');
    expect(lines.join()).toContain('b\\n没有错.md');
  });

  test('are escaped in the health check', () => {
    const report = formatHealth(checkHealth([...soundContent, ...hostile], '2026-11-22'));
    expect(report).not.toMatch(STEERS);
    expect(report).not.toMatch(/^没有错/m);
    expect(report).toContain('\\x1B[2J');
  });
});

test('raw output of other programs is escaped, but for colours and line ends', () => {
  let written = '';
  const stream = new Writable({
    write(chunk: Buffer, _, done) {
      written += chunk.toString();
      done();
    },
  });
  guardTerminal([stream]);
  stream.write(`\u001b[31m错\u001b[39m\t${CLEAR}\r\n第二行\n`);
  expect(written).toBe(
    '\u001b[31m错\u001b[39m\t\\x1B[2J\\x1B]0;一切正常\\x07\\x9B1A\\u202E\r\n第二行\n',
  );
});

import { PassThrough, Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { formatHealth } from '../../src/check/format-health.ts';
import { checkHealth } from '../../src/check/health.ts';
import { openQuestions } from '../../src/system/questions.ts';
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

describe('a question in a guarded terminal', () => {
  /** A terminal, guarded as commands do; what it was sent, and how often it was left. */
  function terminal() {
    const input = new PassThrough();
    const output = new PassThrough();
    guardTerminal([output]);
    let stops = 0;
    const questions = openQuestions({ input, output, onStop: () => (stops += 1) });
    const shown = () => String(output.read() ?? '');
    return { questions, input, shown, stops: () => stops };
  }

  test('the line is drawn, not shown as control characters; the answer has no blanks around it', async () => {
    const { questions, input, shown } = terminal();
    const answer = questions.ask('主办单位（示例区教育工会）：');
    input.write('  城东区\u007f\u007f北区 \r');
    expect(await answer).toBe('城北区');
    const drawn = shown();
    expect(drawn).not.toContain('\\x1B');
    expect(drawn).toContain('主办单位（示例区教育工会）：');
    questions.close();
  });

  test('what the question quotes cannot steer it', async () => {
    const { questions, input, shown } = terminal();
    const isYes = questions.isYes(`现在是${CLEAR}：`);
    input.write('y\r');
    expect(await isYes).toBe(true);
    expect(shown()).toContain('现在是\\x1B[2J\\x1B]0;一切正常');
    questions.close();
  });

  test.each([
    ['Ctrl+C', '\u0003'],
    ['Ctrl+D', '\u0004'],
  ])('%s stops it', async (_, key) => {
    const { questions, input, stops } = terminal();
    const answer = questions.ask('名称：');
    input.write(key);
    await expect(answer).rejects.toThrow();
    expect(stops()).toBe(1);
    questions.close();
  });
});

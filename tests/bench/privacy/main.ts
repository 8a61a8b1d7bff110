import { strToU8, zipSync } from 'fflate';
import { lookInside } from '../../../src/privacy/check-file.ts';
import { findPrivate } from '../../../src/privacy/find.ts';

/**
 * `node tests/bench/privacy/main.ts`: time of a scan for private data, against size. Prints milliseconds, and those per
 * megabyte, which stay the same as sizes double.
 */
const TODAY = '2026-11-28';
const PLAIN =
  '关于开展职工体检的通知，时间2026年11月28日，地点示例路12号，联系电话010-65123456。\n';
const DENSE = '张伟 13812345678 11010519491231002X 6222021234567890 订单号：20261105001\n';

const timeOf = async (run: () => unknown): Promise<number> => {
  const times: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    const start = performance.now();
    await run();
    times.push(performance.now() - start);
  }
  return Math.min(...times);
};

const print = (name: string, bytes: number, ms: number) => {
  const size = bytes / 2 ** 20;
  console.log(
    `${name.padEnd(16)} ${size.toFixed(2).padStart(7)} MB ${ms.toFixed(0).padStart(7)} ms ${(ms / size).toFixed(0).padStart(7)} ms/MB`,
  );
};

for (const [name, line] of [
  ['plain text', PLAIN],
  ['full of numbers', DENSE],
  ['digits and blanks', '1 '],
  ['one long number', '1'],
] as const)
  for (const length of [125_000, 250_000, 500_000]) {
    const text = `${line.repeat(Math.ceil(length / line.length))} 3号`;
    const ms = await timeOf(() => findPrivate(text, { today: TODAY }));
    print(name, text.length, ms);
  }

for (const rows of [2_000, 4_000, 8_000, 16_000]) {
  const cells = Array.from(
    { length: rows },
    (_, at) =>
      `<row r="${at + 1}"><c r="A${at + 1}" t="inlineStr"><is><t>张伟</t></is></c><c r="B${at + 1}"><v>${at}</v></c><c r="C${at + 1}"><v>13812345678</v></c></row>`,
  );
  const sheet = `<worksheet>${cells.join('')}</worksheet>`;
  const bytes = zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'xl/workbook.xml': strToU8('<workbook/>'),
    'xl/worksheets/sheet1.xml': strToU8(sheet),
  });
  print('workbook', sheet.length, await timeOf(() => lookInside('xlsx', bytes, TODAY)));
}

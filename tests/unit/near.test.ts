import { expect, test } from 'vitest';
import { isNear } from '../../src/values/near.ts';

test.each([
  ['东片示例路18号一层', '示例一中礼堂，东片示例路10号', true],
  ['西片示例街20号', '西片示例街2号', true],
  ['北片示例胡同9号', '每周三16:30，北片示例胡同文化站', true],
  ['示例市示例区和平路18号', '和平路2号礼堂', true],
  ['和平路18号', '示例市示例区和平路2号', true],
  ['东片示例路18号', '南片示例路22号', false],
  ['商场三层', '商场五层', false],
])('%s and %s: %s', (address, place, expected) => {
  expect(isNear(address, place)).toBe(expected);
});

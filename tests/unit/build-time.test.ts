import { afterEach, describe, expect, test, vi } from 'vitest';
import { buildTime, withBuildTime } from '../../src/settings/build-time.ts';

afterEach(() => {
  vi.useRealTimers();
});

describe('the moment of a build', () => {
  test('stays where midnight comes during the build', () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const environment = {};
    vi.setSystemTime('2026-11-28T23:59:59+08:00');
    const began = buildTime(environment);
    vi.setSystemTime('2026-11-29T00:00:20+08:00');
    expect(buildTime(environment)).toEqual(began);
    expect(buildTime({})).not.toEqual(began);
  });

  test('is the one that whoever starts the build tells', () => {
    const moment = new Date('2026-11-28T00:05:00+08:00');
    expect(buildTime({ ...withBuildTime(moment) })).toEqual(moment);
  });

  test('is refused where it is none, and said where that stands', () => {
    expect(() => buildTime({ RED_CANDLE_TIME: 'tomorrow' })).toThrow(
      /环境变量 RED_CANDLE_TIME：现在是“tomorrow”；应为真有的时刻/,
    );
  });

  test('an empty variable is one that is not set', () => {
    expect(buildTime({ RED_CANDLE_TIME: '' }).getTime()).not.toBeNaN();
  });
});

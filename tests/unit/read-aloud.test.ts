import { describe, expect, test } from 'vitest';
import { sentencesOf } from '../../src/client/look/sentences.ts';
import { chooseVoice } from '../../src/client/look/voice.ts';

describe('sentences', () => {
  const cut = (text: string) => sentencesOf(text).map(([start, end]) => text.slice(start, end));

  test.each([
    ['有两条路。先调解；不成再仲裁！', ['有两条路。', '先调解；', '不成再仲裁！']],
    ['他说：“不用交。”钱退回来了', ['他说：“不用交。”', '钱退回来了']],
    ['超过3.5万元吗？？是的……', ['超过3.5万元吗？？', '是的……']],
    ['（示例）', ['（示例）']],
    ['· 。', []],
    ['', []],
    ['𠮷先生到。', ['𠮷先生到。']],
  ])('%s', (text, expected) => {
    expect(cut(text)).toEqual(expected);
  });

  test('leave out no letter of a text', () => {
    const text = '一。二！“三？”四；五 six. seven';
    expect(cut(text).join('')).toBe(text);
  });
});

describe('the voice', () => {
  const voice = (lang: string, localService = true) => ({ lang, localService });

  test('is the mainland’s, of the device itself', () => {
    const own = voice('zh-CN');
    expect(chooseVoice([voice('en-US'), voice('zh-TW'), voice('zh-CN', false), own])).toBe(own);
  });

  test('is another of Mandarin where there is none of the mainland', () => {
    const taiwan = voice('zh-TW');
    expect(chooseVoice([voice('zh-HK'), taiwan])).toBe(taiwan);
  });

  test.each(['zh_CN', 'cmn-Hans-CN', 'zh', 'cmn-CN'])('%s', (lang) => {
    expect(chooseVoice([voice(lang)])).toEqual(voice(lang));
  });

  test.each([['zh-HK'], ['yue-HK'], ['en-US'], ['zhx']])('is never %s', (lang) => {
    expect(chooseVoice([voice(lang)])).toBeUndefined();
  });

  test('is none that a service speaks', () => {
    expect(chooseVoice([voice('zh-CN', false)])).toBeUndefined();
  });
});

import { changeData } from '../change-data.ts';
import type { Step } from '../step.ts';

/**
 * Adds to each statute how reliable its text is. The default is the lowest level: a page must not
 * claim that a text was read if that is unknown.
 */
export const lawConfidence: Step = {
  to: 4,
  title:
    '每部法规要写可信程度：没写的，都记成“旁证”；词语解释和本市规定成了设置文件：没有的，放空的',
  advice: '读过原文的法规，请在设置 › 法规目录里把可信程度改成“原文”。',
  file: (item) => (item.path === 'settings/laws.yml' ? changeData(item, withConfidence) : item),
  adds: [
    {
      path: 'settings/glossary.yml',
      text: '# 老师不一定懂的词：正文里第一次出现时就地解释。\nterms: []\n',
    },
    {
      path: 'settings/local-rules.yml',
      text: '# 本市规定：国家留给省、市、区定的事，本地是怎么定的。只写读过原文的。\nrules: []\n',
    },
  ],
};

function withConfidence(data: Record<string, unknown>): Record<string, unknown> {
  const { laws } = data;
  if (!Array.isArray(laws)) return data;
  return { ...data, laws: laws.map(confident) };
}

function confident(law: unknown): unknown {
  if (typeof law !== 'object' || law === null || Array.isArray(law)) return law;
  return { ...law, confidence: Reflect.get(law, 'confidence') ?? 'hearsay' };
}

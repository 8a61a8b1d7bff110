import { maskedIn } from '../privacy/finding.ts';
import { formatFound } from '../values/validation/validation-error.ts';
import type { Finding, HealthGroup } from './findings.ts';
import { type KeptAnswer, toError } from './privacy.ts';
import type { Reading } from './reading.ts';

/**
 * Findings that editors have allowed, with their reasons; and answers to findings that no longer
 * exist.
 */
export function answerGroups({ privacy }: Reading, titleAt: (file: string) => string) {
  const toFinding = ({ about, finding, reason }: KeptAnswer): Finding => ({
    file: about,
    title: titleAt(about),
    text: `${maskedIn(finding)}；理由：${reason}`,
  });
  return [
    {
      id: 'privacy-answered',
      label: '说明过不是个人信息的',
      severity: 'note',
      advice:
        '有人看过，写了理由，不再提醒，也不拦着。理由只留在文件里，不上网。觉得不对的，打开它，在表单最上面撤回；图片和附件的，在“网站设置”里撤回。',
      findings: [
        ...privacy.findings.flatMap((finding) => {
          if (finding.reason === undefined) return [];
          const { file, line, reason } = finding;
          const text = `${formatFound(toError(finding))}；理由：${reason}`;
          return [{ file, title: titleAt(file), text, line }];
        }),
        ...privacy.unseen.map(toFinding),
      ],
    },
    {
      id: 'privacy-unused',
      label: '用不着了的说明',
      severity: 'note',
      advice: '它说的号码已经不在那里了：改过，或者去掉了。可以撤回。',
      findings: privacy.unused.map(toFinding),
    },
  ] satisfies HealthGroup[];
}

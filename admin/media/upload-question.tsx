import './upload-question.css';
import { type Choice, ask } from '../ui/dialog.tsx';
import type { UploadFindings } from './upload-findings.ts';

export type UploadChoice = 'clean' | 'as-it-is' | 'nobodys' | 'not';

/** Whether there is anything to report before a file is uploaded. */
export const hasFindings = ({ errors, warnings, unread, removed, left }: UploadFindings): boolean =>
  [errors, warnings, unread, removed, left].some((lines) => lines.length > 0);

/**
 * Shows the findings in a file, and asks which version to upload. Escape uploads nothing.
 * @param canAnswer whether the editor may give a reason why a finding is not private
 */
export async function askUpload(
  name: string,
  findings: UploadFindings,
  canAnswer: boolean,
): Promise<UploadChoice> {
  const choices: Choice<UploadChoice>[] = [
    ...(findings.clean
      ? [
          {
            label: '上传干净的一份（去掉作者、批注、修订）',
            isMain: true,
            answer: 'clean' as const,
          },
        ]
      : []),
    ...(findings.errors.length === 0 ? [{ label: '照原样上传', answer: 'as-it-is' as const }] : []),
    ...(canAnswer ? [{ label: '不是个人信息…', answer: 'nobodys' as const }] : []),
    { label: '不上传了', answer: 'not' },
  ];
  const answer = await ask({
    title: `上传“${name}”以前，请看一看`,
    body: <Findings {...findings} />,
    choices,
  });
  return answer ?? 'not';
}

function Findings({ errors, warnings, unread, removed, left, notCleaned, clean }: UploadFindings) {
  return (
    <div className="upload-findings">
      <Lines title="不能照原样上传" lines={errors} isBad />
      {errors.length > 0 && clean && <p>干净的一份里没有这些，可以上传。</p>}
      <Lines title="可能是个人信息" lines={warnings} />
      <Lines title="没有检查到里面，请自己看一遍" lines={unread} />
      <Lines title="文件里还带着，别人打开看得到" lines={removed} />
      {clean && <p>干净的一份去掉了这些，正文、表格和图片不变，修订按“全部接受”。</p>}
      <Lines title="藏着的，哪一份里都有，不想公开请先删掉" lines={left} />
      {notCleaned !== undefined && <p>没法给出干净的一份：{notCleaned}。</p>}
    </div>
  );
}

function Lines({
  title,
  lines,
  isBad = false,
}: {
  title: string;
  lines: readonly string[];
  isBad?: boolean;
}) {
  if (lines.length === 0) return null;
  return (
    <section className={isBad ? 'upload-bad' : undefined}>
      <h3>{title}</h3>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

import { refuseInside, uploadErrors } from '../../src/check/refuse-inside.ts';
import { maskPrivate } from '../../src/privacy/check-text.ts';
import { answerKey } from '../../src/privacy/finding.ts';
import { toShanghaiDate } from '../../src/values/dates.ts';
import type { ReadSnapshot } from '../port/snapshot.ts';
import type { UploadAnswer } from '../privacy/answer-upload.ts';
import { askReason } from '../privacy/ask-reason.tsx';
import { lookInsideHere } from './look-inside.ts';
import { findingsOf } from './upload-findings.ts';
import { askUpload, hasFindings } from './upload-question.tsx';

/** The result for an upload. */
export type Inspected =
  | { use: Blob; answer?: UploadAnswer }
  | { refused: string }
  | /* The editor decided against it. */ undefined;

/**
 * Inspects an attachment before it leaves the device, whatever the host, and asks the editor if there are findings.
 * @param mayAnswer whether a reason why a found number is not private can be stored
 */
export async function inspectUpload(
  file: File,
  readSnapshot: ReadSnapshot,
  mayAnswer: boolean,
): Promise<Inspected> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const looked = await lookInsideHere({ name: file.name, bytes }).catch(() => undefined);
  if (!looked) return { refused: '检查附件的程序没有运行起来。请看看网络，刷新页面，再试一次' };
  const findings = await findingsOf(file.name, looked, readSnapshot);
  const { inside } = looked;
  const today = toShanghaiDate(new Date());
  const refused = refuseInside(file.name, inside, today);
  const errors = inside.refused ? [] : uploadErrors(file.name, inside, today);
  const canAnswer = mayAnswer && errors.length > 0;
  if (refused !== undefined && !findings.clean && !canAnswer) return { refused };
  if (!hasFindings(findings)) return { use: file };
  const answer = await askUpload(maskPrivate(file.name), findings, canAnswer);
  if (answer === 'nobodys') {
    const reason = await askReason(refused ?? '');
    const keys = [...new Set(errors.map(answerKey))];
    return reason === undefined ? undefined : { use: file, answer: { findings: keys, reason } };
  }
  if (answer === 'clean' && findings.clean)
    return { use: new Blob([findings.clean], { type: file.type }) };
  return answer === 'as-it-is' ? { use: file } : undefined;
}

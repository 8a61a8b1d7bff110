import './privacy.css';
import { useId } from 'react';
import { containsNumber } from '../../src/privacy/answers.ts';
import { problem, formatExpected } from '../../src/values/validation/validation-error.ts';
import { isReason } from '../../src/values/reason.ts';
import { ask } from '../ui/dialog.tsx';

const MAX_LENGTH = 200;

/**
 * Asks why something is not a private number, until the reason is valid. Undefined if the editor cancels.
 * @param found what it is about, masked
 */
export async function askReason(found: string): Promise<string | undefined> {
  let reason = '';
  let error: string | undefined;
  for (;;) {
    const answer = await ask({
      title: '为什么不是个人信息？',
      body: (
        <ReasonForm
          found={found}
          error={error}
          reason={reason}
          onChange={(typed) => {
            reason = typed;
          }}
        />
      ),
      choices: [
        { label: '记下理由', answer: true, isMain: true },
        { label: '不写了', answer: false },
      ],
    });
    if (answer !== true) return undefined;
    reason = reason.replace(/\s+/g, ' ').trim();
    error = errorOf(reason);
    if (error === undefined) return reason;
  }
}

function errorOf(reason: string): string | undefined {
  if (!isReason(reason)) return formatExpected(problem('no-reason'));
  return containsNumber(reason) ? formatExpected(problem('reason-with-number')) : undefined;
}

interface Props {
  found: string;
  error: string | undefined;
  reason: string;
  onChange: (reason: string) => void;
}

function ReasonForm({ found, error, reason, onChange }: Props) {
  const id = useId();
  return (
    <>
      <p>{found}</p>
      <p id={`${id}-hint`}>
        例如“教材里编的例子”“单位的收款账号，本来就公开”。理由留在文件里，内容体检里看得到，不会上网。号码改了，要重新说明。
      </p>
      {error !== undefined && (
        <p className="privacy-error" role="alert" id={`${id}-error`}>
          {error}
        </p>
      )}
      <label htmlFor={id}>理由</label>
      <textarea
        className="privacy-reason"
        id={id}
        rows={3}
        maxLength={MAX_LENGTH}
        defaultValue={reason}
        aria-invalid={error !== undefined}
        aria-describedby={error === undefined ? `${id}-hint` : `${id}-error ${id}-hint`}
        onChange={({ target }) => {
          onChange(target.value);
        }}
      />
    </>
  );
}

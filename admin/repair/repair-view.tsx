import './repair.css';
import { useRef, useState } from 'react';
import { modelAt } from '../../src/collections/index.ts';
import { checkFields } from '../../src/check/check-fields.ts';
import { formatError } from '../../src/values/validation/validation-error.ts';
import { describeError, errorIn, readContent } from '../content/formats.ts';
import { SaveStoppedError } from '../ground/desk-error.ts';
import type { Connection } from '../port/connection.ts';

export interface RepairProps {
  repair: Connection['repair'];
  path: string;
  text: string;
  collection: string;
  slug: string;
  useWorkflow: boolean;
  /** Called when the file can be parsed again. */
  onRepaired: () => void;
}

/** Replaces a form that would be empty: the file's text, its error, and a way to fix it. */
export default function RepairView({
  path,
  text: before,
  onRepaired,
  repair,
  ...rest
}: RepairProps) {
  const [text, setText] = useState(before);
  const [message, setMessage] = useState('');
  const [isSaving, setSaving] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const error = errorIn(path, text);
  const save = async () => {
    setSaving(true);
    setMessage('');
    try {
      await repair({ path, before, after: text, ...rest });
      onRepaired();
    } catch (error) {
      if (!(error instanceof SaveStoppedError)) setMessage(`没有保存：${String(error)}`);
      setSaving(false);
    }
  };
  return (
    <main className="desk-repair">
      <h1>这个文件的写法有误，先修好才能编辑</h1>
      <p>
        {path}{' '}
        读不出来，所以没有打开表单：空白的表单一保存，原来的内容就没了。下面是文件的原文，照提示改好再保存。
      </p>
      <div role="status" className={error ? 'desk-repair-error' : 'desk-repair-fine'}>
        {error ? `${describeError(error)}。` : describeRest(path, text)}
      </div>
      <div className="desk-repair-buttons">
        {error?.line !== undefined && (
          <button
            type="button"
            className="desk-button"
            onClick={() => selectLine(field.current, error.line ?? 1)}
          >
            跳到第 {error.line} 行
          </button>
        )}
        <button
          type="button"
          className="desk-button desk-button-main"
          disabled={error !== undefined || isSaving}
          onClick={() => void save()}
        >
          {isSaving ? '正在保存……' : '保存'}
        </button>
        <a className="desk-button" href={`#/collections/${rest.collection}`}>
          先不修，回到列表
        </a>
      </div>
      {message !== '' && <p role="alert">{message}</p>}
      <div className="desk-repair-text">
        <ol aria-hidden="true">
          {text.split('\n').map((_, index) => (
            <li key={index} className={error?.line === index + 1 ? 'desk-repair-line' : undefined}>
              {index + 1}
            </li>
          ))}
        </ol>
        <textarea
          ref={field}
          aria-label="文件的原文"
          spellCheck={false}
          wrap="off"
          rows={text.split('\n').length}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
    </main>
  );
}

/** The remaining step: the file can be parsed, and the form handles the rest. */
function describeRest(path: string, text: string): string {
  const model = modelAt(path);
  const errors = model ? checkFields(model, readContent(path, text), '') : [];
  if (errors.length === 0) return '写法对了，可以保存。';
  const lines = errors.map((error) => formatError(error).replace(/^ · /, ''));
  return `写法对了，可以保存。保存后在表单里还要改 ${errors.length} 处：${lines.join('；')}`;
}

function selectLine(field: HTMLTextAreaElement | null, line: number): void {
  if (!field) return;
  const lines = field.value.split('\n');
  const start = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0);
  field.focus();
  field.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
}

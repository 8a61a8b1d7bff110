import { useEffect, useState } from 'react';
import { type Editor, Transforms } from 'slate';
import { formatMark, paraphraseOf } from '../../../src/law/law-marks.ts';
import { type Law, formatArticle } from '../../../src/law/laws.ts';
import { toDigits } from '../../../src/values/numerals.ts';
import { article as articleField } from '../../../src/model/citation.ts';
import { parseYaml } from '../../../src/content-format/front-matter.ts';
import { settings } from '../../../src/collections/index.ts';
import type { Snapshot } from '../../port/snapshot.ts';
import { PanelForm, type ReadingFormProps } from './panel.tsx';

/** The statutes of the current content; empty if the file cannot be parsed. */
export function lawsIn({ files }: Snapshot): Law[] {
  const text = files.get(settings.laws.path);
  try {
    const laws: unknown = text === undefined ? [] : parseYaml(text)['laws'];
    return Array.isArray(laws) ? (laws as Law[]) : [];
  } catch {
    return [];
  }
}

/** Inserts the mark for an article after the caret or after the selection. */
export function insertMark(editor: Editor, law: Law, article: string): void {
  if (editor.selection) Transforms.collapse(editor, { edge: 'end' });
  Transforms.insertText(editor, formatMark(law, article));
}

/** The typed article, as `43` or `3(五)`; undefined if it is no article number. */
export function toArticle(typed: string): string | undefined {
  const counted = /^第?([零一二三四五六七八九十百千]+)条?$/.exec(typed.trim())?.[1];
  const normalised = counted === undefined ? articleField.normalise(typed) : toDigits(counted);
  return typeof normalised === 'string' && formatArticle(normalised) !== normalised
    ? normalised
    : undefined;
}

/** Asks for a law and an article, shows the site's text of it, and inserts its mark into the text. */
export function LawForm({ editor, readSnapshot, onFinish }: ReadingFormProps) {
  const [laws, setLaws] = useState<Law[]>([]);
  const [id, setId] = useState('');
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  useEffect(() => {
    readSnapshot().then(
      (snapshot) => setLaws(lawsIn(snapshot)),
      // The list stays empty; a mark can still be typed into the text.
      () => undefined,
    );
  }, []);
  const law = laws.find((candidate) => candidate.id === id);
  const article = toArticle(typed);
  const submit = () => {
    if (law && article !== undefined) onFinish(() => insertMark(editor, law, article));
    else setWrong(true);
  };
  return (
    <PanelForm label="条文" submit="插入条文" onSubmit={submit} onClose={() => onFinish()}>
      <label>
        法规
        <select autoFocus value={id} onChange={({ target }) => setId(target.value)}>
          <option value="">请选择</option>
          {laws.map(({ id: key, shortName }) => (
            <option key={key} value={key}>
              {shortName}
            </option>
          ))}
        </select>
      </label>
      <label>
        第几条
        <input
          type="text"
          inputMode="numeric"
          placeholder="例如 43，或 3(五)"
          autoComplete="off"
          aria-invalid={isWrong && article === undefined}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
      </label>
      <p role="status" className="editor-panel-wide">
        {law && article !== undefined && describeParaphrase(law, article)}
      </p>
      <p role="alert" className="editor-panel-wide">
        {isWrong && !law && '还没选法规。'}
        {isWrong && article === undefined && '还没写第几条：写数字，例如 43。'}
      </p>
    </PanelForm>
  );
}

function describeParaphrase(law: Law, article: string): string {
  const known = paraphraseOf(law, article);
  return known
    ? `${formatArticle(article)}大意：${known.says}`
    : `“法规目录”里还没有${formatArticle(article)}的大意，先去写上，不然不能发布。`;
}

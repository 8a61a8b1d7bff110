import '../ui/page.css';
import './import.css';
import { type DragEvent, useRef, useState } from 'react';
import type { Backups } from '../backup/backups.ts';
import type { ReadSnapshot } from '../port/snapshot.ts';
import { type ChosenFile, chosenIn, droppedIn } from './chosen-files.ts';
import { DocumentFacts } from './document-facts.tsx';
import { openDraft } from './open-draft.ts';
import { type TakenDocument, takeDocument } from './take-document.ts';

export interface ImportPageProps {
  backups: Backups;
  readSnapshot: ReadSnapshot;
}

type State =
  | undefined
  | 'reading'
  | 'failed'
  | { refused: readonly string[] }
  | { document: TakenDocument; isFull?: boolean };

/** 从文件导入一篇: a document of another program becomes an unsaved entry in the form. */
export default function ImportPage({ backups, readSnapshot }: ImportPageProps) {
  const [state, setState] = useState<State>();
  const latest = useRef(0);

  const take = async (choosing: Promise<readonly ChosenFile[]>) => {
    // An earlier document that is read more slowly must not replace a later one.
    const turn = (latest.current += 1);
    setState('reading');
    const next = await choosing
      .then((chosen) => takeDocument(chosen, readSnapshot))
      .then(
        (taken): State => ('refused' in taken ? taken : { document: taken }),
        (error: unknown): State => {
          console.warn(error);
          return 'failed';
        },
      );
    if (turn === latest.current) setState(next);
  };

  const open = (document: TakenDocument) => {
    openDraft(document, backups).catch((error: unknown) => {
      console.warn(error);
      setState({ document, isFull: true });
    });
  };

  return (
    <main
      className="desk-page import-page"
      onDragOver={(event) => {
        event.preventDefault();
      }}
      onDrop={(event: DragEvent) => {
        event.preventDefault();
        void take(droppedIn(event.dataTransfer.items));
      }}
    >
      <h1>从文件导入一篇</h1>
      <p>
        {
          '把别处写好的一篇放进“文苑与要闻”：Word（.docx）、存下来的网页（.html、.mht）、Markdown（.md）或文本文件（.txt）。先看会怎样，再放进编辑表单；在表单里保存以前，网站上什么也不变。'
        }
      </p>
      <label className="import-choose">
        <span>选文件</span>
        <input
          type="file"
          multiple
          accept=".docx,.doc,.wps,.html,.htm,.mht,.mhtml,.md,.markdown,.txt,image/*"
          onChange={({ target }) => {
            if (target.files && target.files.length > 0)
              void take(Promise.resolve(chosenIn(target.files)));
            // The same file, changed meanwhile, can be chosen again.
            target.value = '';
          }}
        />
      </label>
      <p className="import-hint">
        网页和 Markdown 的图片在旁边的文件夹里：把文章和图片一起选上，或者把文件夹拖到这一页来。
      </p>
      <div role="status">
        {state === 'reading' && <p>正在看……</p>}
        {state === 'failed' && (
          <p>没有看成。请看看网络，或启动编辑台的窗口是否还开着，再选一次。</p>
        )}
        {typeof state === 'object' && 'refused' in state && (
          <>
            <p>收不了：</p>
            <ul>
              {state.refused.map((reason) => (
                <li key={reason}>{reason}</li>
              ))}
            </ul>
          </>
        )}
        {typeof state === 'object' && 'document' in state && (
          <>
            <DocumentFacts document={state.document} />
            {state.isFull === true && (
              <p role="alert">这个浏览器存不下这一篇。请关掉别的网页，或换一个浏览器再试。</p>
            )}
          </>
        )}
      </div>
      {typeof state === 'object' && 'document' in state && (
        <p>
          <button
            type="button"
            onClick={() => {
              open(state.document);
            }}
          >
            放进编辑表单
          </button>
        </p>
      )}
    </main>
  );
}

import { useEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import { loadRichText } from './rich-text.ts';

interface Props {
  label: string;
  value: string;
  onChange: (markdown: string) => void;
  /** Called when the editor can be shown. `goesOn`: the input in the placeholder is the whole text. */
  onOpen: (hasFocus: boolean, goesOn: boolean) => void;
  onFail: () => void;
}

/**
 * Placeholder for the body's editor, which is loaded a moment after the other fields: the field can take the focus at
 * once, and what is typed into an empty body meanwhile becomes its first words.
 */
export function BodyStandIn({ label, value, onChange, onOpen, onFail }: Props) {
  const area = useRef<HTMLTextAreaElement>(null);
  const whatNext = useRef({ onOpen, onFail });
  whatNext.current = { onOpen, onFail };
  const isEmpty = useRef(value === '');
  useEffect(() => {
    let isGone = false;
    // With an input method, unfinished composition would be lost.
    let settled: Promise<unknown> = Promise.resolve();
    const field = area.current;
    const compose = () => {
      settled = new Promise((resolve) => {
        field?.addEventListener('compositionend', resolve, { once: true });
        field?.addEventListener('blur', resolve, { once: true });
      });
    };
    field?.addEventListener('compositionstart', compose);
    const open = async () => {
      await loadRichText();
      await settled;
      // Synchronously, including the focus: otherwise there would be no field for the next key.
      if (!isGone)
        flushSync(() => whatNext.current.onOpen(document.activeElement === field, isEmpty.current));
    };
    open().catch(() => {
      if (!isGone) whatNext.current.onFail();
    });
    return () => {
      isGone = true;
      field?.removeEventListener('compositionstart', compose);
    };
  }, []);
  return (
    <textarea
      ref={area}
      className="body-stand-in"
      aria-label={label}
      placeholder="正在打开正文……"
      readOnly={!isEmpty.current}
      value={isEmpty.current ? value : ''}
      onChange={({ target }) => onChange(target.value)}
    />
  );
}

import { createPortal } from 'react-dom';
import type { Look } from './frame.ts';
import './preview-controls.css';

interface Props {
  frame: Element;
  look: Look;
  onChange: (look: Look) => void;
  onWechat: () => void;
}

const WIDTHS = [
  ['phone', '手机'],
  ['desktop', '电脑'],
] as const;

const SCHEMES = [
  ['light', '浅色'],
  ['dark', '深色'],
] as const;

/** The switches for width and brightness, above the preview: outside the frame, which may be scaled down. */
export function PreviewControls({ frame, look, onChange, onWechat }: Props) {
  if (!frame.parentElement) return null;
  const bar = (
    <div className="preview-controls">
      <Choice
        label="预览的宽度"
        options={WIDTHS}
        value={look.width}
        onChoose={(width) => {
          onChange({ ...look, width });
        }}
      />
      <Choice
        label="预览的颜色"
        options={SCHEMES}
        value={look.scheme}
        onChoose={(scheme) => {
          onChange({ ...look, scheme });
        }}
      />
      <div>
        <button type="button" onClick={onWechat}>
          复制到公众号
        </button>
      </div>
    </div>
  );
  return createPortal(bar, frame.parentElement);
}

interface ChoiceProps<Value extends string> {
  label: string;
  options: readonly (readonly [Value, string])[];
  value: Value;
  onChoose: (value: Value) => void;
}

function Choice<Value extends string>({ label, options, value, onChoose }: ChoiceProps<Value>) {
  return (
    <div role="group" aria-label={label}>
      {options.map(([option, text]) => (
        <button
          key={option}
          type="button"
          aria-pressed={option === value}
          onClick={() => {
            onChoose(option);
          }}
        >
          {text}
        </button>
      ))}
    </div>
  );
}

import { Component, createRef } from 'react';

interface Props {
  field: { get(key: 'label'): string; get(key: 'day_of'): string | undefined };
  /** The entry with the form's current values. */
  getEntry?: () => { getIn(path: readonly string[]): unknown };
  forID: string;
  value: unknown;
  onChange: (value: unknown) => void;
  classNameWrapper: string;
  setActiveStyle: () => void;
  setInactiveStyle: () => void;
}

/** How a kind of value is parsed and formatted; `day` is the date of a time given alone. */
export interface Typing {
  /** The stored value for the typed text; undefined if the text cannot be parsed. */
  read: (typed: string, day?: string) => unknown;
  show: (stored: string) => string;
  placeholder: string;
  inputMode: 'decimal' | 'text';
  /** The browser's own calendar beside the input. */
  calendar?: {
    type: 'date' | 'datetime-local';
    /** Stored value → the calendar's value. */
    toPicker: (stored: string) => string;
    nowLabel: string;
    now: () => string;
  };
}

interface State {
  /** The text in the input while somebody types. */
  typed: string | undefined;
}

/**
 * A text input for dates and numbers. The browser's own inputs accept neither full-width digits nor a pasted
 * `2026年11月22日`, and refuse without a message; here anything may be typed, and what can be parsed is stored. A class,
 * since Decap sets a ref on its controls.
 */
export function typedControl({ read, show, placeholder, inputMode, calendar }: Typing) {
  return class TypedControl extends Component<Props, State> {
    override state: State = { typed: undefined };
    readonly #picker = createRef<HTMLInputElement>();

    readonly #type = (typed: string) => {
      this.setState({ typed });
      this.props.onChange(typed.trim() === '' ? '' : (read(typed, this.#day()) ?? typed));
    };

    /** The day of the field that this one belongs to, `YYYY-MM-DD`. */
    readonly #day = (): string | undefined => {
      const { field, getEntry } = this.props;
      const other = field.get('day_of');
      const value = other === undefined ? undefined : getEntry?.().getIn(['data', other]);
      return typeof value === 'string' && value !== '' ? value.slice(0, 10) : undefined;
    };

    readonly #leave = () => {
      this.setState({ typed: undefined });
      this.props.setInactiveStyle();
    };

    override render() {
      const { field, forID, value, classNameWrapper, setActiveStyle, onChange } = this.props;
      const stored = value === undefined || value === null ? '' : String(value);
      return (
        <div className={`${classNameWrapper} typed-control`}>
          <input
            type="text"
            id={forID}
            inputMode={inputMode}
            autoComplete="off"
            placeholder={placeholder}
            value={this.state.typed ?? show(stored)}
            onChange={({ target }) => this.#type(target.value)}
            onFocus={setActiveStyle}
            onBlur={this.#leave}
          />
          {calendar && (
            <>
              <button
                type="button"
                aria-label={`从日历里选：${field.get('label')}`}
                onClick={() => this.#picker.current?.showPicker()}
              >
                日历
              </button>
              <input
                className="typed-control-picker"
                type={calendar.type}
                ref={this.#picker}
                tabIndex={-1}
                aria-hidden="true"
                value={calendar.toPicker(stored)}
                onChange={({ target }) => onChange(read(target.value) ?? '')}
              />
              <button
                type="button"
                aria-label={`${calendar.nowLabel}：${field.get('label')}`}
                onClick={() => onChange(calendar.now())}
              >
                {calendar.nowLabel}
              </button>
            </>
          )}
        </div>
      );
    }
  };
}

import { make } from '../page/elements.ts';
import { type Sentence, readSentences } from './passages.ts';
import { chooseVoice } from './voice.ts';

/** Name of the highlight in the style sheet. */
const READING = 'reading';
const hasHighlights = typeof Highlight === 'function' && 'highlights' in CSS;

/** Slower than the default, which is meant for people who know the text. */
const RATE = 0.9;

/** Calls back when the device has a Chinese voice: at once, or when the browser has found its voices. */
export function whenVoiced(act: (voice: SpeechSynthesisVoice) => void): void {
  if (!('speechSynthesis' in window)) return;
  const look = () => {
    const voice = chooseVoice(speechSynthesis.getVoices());
    if (!voice) return;
    speechSynthesis.onvoiceschanged = null;
    act(voice);
  };
  speechSynthesis.onvoiceschanged = look;
  look();
}

/** Reads the page from its title on, with a bar of its own below it. Must be called by a press. */
export function readPage(voice: SpeechSynthesisVoice): void {
  document.querySelector<HTMLElement>('.read-bar')?.remove();
  new Reading(voice, readSentences()).start();
}

/**
 * One reading of the page, sentence by sentence: browsers stop long texts, and only so a pause works on
 * Android, where the browser's own pause ends the reading. A paused sentence is begun anew.
 */
class Reading {
  readonly #voice: SpeechSynthesisVoice;
  readonly #sentences: readonly Sentence[];
  readonly #pause = make('button', { type: 'button', textContent: '暂停' });
  readonly #bar: HTMLElement;
  #next = 0;
  /** Referenced for as long as it is spoken: Chrome drops the events of one that is collected. */
  #spoken: SpeechSynthesisUtterance | undefined;

  constructor(voice: SpeechSynthesisVoice, sentences: readonly Sentence[]) {
    this.#voice = voice;
    this.#sentences = sentences;
    const stop = make('button', { type: 'button', textContent: '不读了' });
    this.#bar = make('section', { className: 'read-bar' }, '正在朗读', this.#pause, stop);
    this.#bar.setAttribute('aria-label', '朗读');
    this.#pause.addEventListener('click', () => (this.#spoken ? this.#hold() : this.#speak()));
    stop.addEventListener('click', () => this.#stop());
    addEventListener('pagehide', () => this.#hold(), { once: true });
  }

  start(): void {
    document.querySelector('main')?.after(this.#bar);
    this.#pause.focus({ preventScroll: true });
    this.#speak();
  }

  #speak(): void {
    const sentence = this.#sentences[this.#next];
    if (!sentence) return this.#stop();
    speechSynthesis.cancel();
    const spoken = Object.assign(new SpeechSynthesisUtterance(sentence.text), {
      voice: this.#voice,
      lang: this.#voice.lang,
      rate: RATE,
    });
    const isCurrent = () => this.#spoken === spoken;
    spoken.onend = () => {
      if (!isCurrent()) return;
      this.#next += 1;
      this.#speak();
    };
    spoken.onerror = () => {
      if (isCurrent()) this.#hold();
    };
    this.#spoken = spoken;
    this.#pause.textContent = '暂停';
    markSentence(sentence);
    speechSynthesis.speak(spoken);
  }

  /** What is being said ends; its events no longer count. */
  #hold(): void {
    this.#spoken = undefined;
    speechSynthesis.cancel();
    this.#pause.textContent = '接着读';
  }

  #stop(): void {
    this.#hold();
    markSentence(undefined);
    this.#bar.remove();
    document.querySelector<HTMLElement>('.text-size')?.focus({ preventScroll: true });
  }
}

/** Marks the sentence that is read, or its paragraph where the browser marks no ranges, and shows it. */
function markSentence(sentence: Sentence | undefined): void {
  document.querySelector('[data-reading]')?.removeAttribute('data-reading');
  if (hasHighlights) {
    if (sentence) CSS.highlights.set(READING, new Highlight(sentence.span));
    else CSS.highlights.delete(READING);
  } else sentence?.block.setAttribute('data-reading', '');
  const place = sentence?.span.getBoundingClientRect();
  if (place && (place.top < 0 || place.bottom > innerHeight * 0.8))
    sentence?.block.scrollIntoView({ block: 'center' });
}

import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { toSafeOutput, unguarded } from './terminal.ts';

/** Questions to the person at the terminal. */
export interface Questions {
  /** The answer, without blanks around it. A question may quote content: its control characters are shown. */
  ask: (question: string) => Promise<string>;
  /** Whether the answer begins with y. */
  isYes: (question: string) => Promise<boolean>;
  close: () => void;
}

interface Terminal {
  input: NodeJS.ReadableStream;
  output: NodeJS.WritableStream & { columns?: number };
  /** Called at Ctrl+C and Ctrl+D, before the question is rejected. */
  onStop: () => void;
}

const OWN: Terminal = {
  input: process.stdin,
  output: process.stdout,
  onStop() {
    process.exit(130);
  },
};

/**
 * Opens a terminal for questions, guarded or not: the line that is being typed is drawn with control characters, which
 * the guard would show as text.
 */
export function openQuestions({ input, output, onStop }: Terminal = OWN): Questions {
  const write = unguarded(output);
  const bare = new Writable({
    decodeStrings: false,
    write(chunk: string, _, done) {
      write(chunk);
      done();
    },
  });
  Object.defineProperty(bare, 'columns', { get: () => output.columns });
  const line = createInterface({ input, output: bare, terminal: true });
  const ask = async (question: string) => {
    try {
      return (await line.question(toSafeOutput(question))).trim();
    } catch (error) {
      // Ctrl+C or Ctrl+D: nothing is left to be asked.
      write('\n');
      onStop();
      throw error;
    }
  };
  return {
    ask,
    isYes: async (question) => /^y/i.test(await ask(question)),
    close() {
      line.close();
    },
  };
}

/** Standard error, or a stand-in for it in tests. */
interface Output {
  isTTY?: boolean;
  columns?: number;
  write(text: string): unknown;
}

export interface Progress {
  /** The current step: one line, overwritten on a terminal and not written to a pipe. */
  now(text: string): void;
  /** A message worth keeping, on a line of its own. */
  note(text: string): void;
  /** Clears the current line. */
  done(): void;
}

const defaultColumns = 80;

/** Progress goes to standard error, so that standard output has only results. */
export function createProgress(output: Output = process.stderr): Progress {
  let shown = false;
  const clear = () => {
    if (shown) output.write('\r\u001B[K');
    shown = false;
  };
  return {
    now(text) {
      if (!output.isTTY) return;
      clear();
      output.write(text.slice(0, (output.columns ?? defaultColumns) - 1));
      shown = true;
    },
    note(text) {
      clear();
      output.write(`${text}\n`);
    },
    done: clear,
  };
}

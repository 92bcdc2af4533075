/** A stream to people or to a pipe. */
interface Output {
  isTTY?: boolean;
  columns?: number;
  write(text: string): unknown;
}

export interface Progress {
  /** What goes on now: one line that is written over on a terminal, nothing in a pipe. */
  now(text: string): void;
  /** Something worth keeping: a line of its own. */
  note(text: string): void;
  /** Takes the passing line away. */
  done(): void;
}

const defaultColumns = 80;

/** Progress goes to standard error, so that standard output holds results alone. */
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

/** `5; url=/new`, as browsers read it (HTML Living Standard, section 4.2.5.3). */
export interface Refresh {
  delayS: number;
  /** As written; empty for a page that only reloads itself. */
  target: string;
}

export function parseRefresh(value: string | undefined): Refresh | null {
  const text = (value ?? '').trim();
  const time = /^[\d.]*/.exec(text)?.[0] ?? '';
  const rest = text.slice(time.length);
  if (time === '' || (rest !== '' && !/^[\s;,]/.test(rest))) return null;
  const written = rest.trimStart().replace(/^[;,]/, '').trimStart();
  return { delayS: Number.parseInt(time, 10) || 0, target: targetIn(written) };
}

/** The name `url` may be left out, and so may the quotation marks; what follows a closing one is ignored. */
function targetIn(written: string): string {
  const named = written.replace(/^url\s*=/i, '').trim();
  const quote = named[0];
  if (quote !== '"' && quote !== "'") return named;
  return named.slice(1).split(quote)[0]?.trim() ?? '';
}

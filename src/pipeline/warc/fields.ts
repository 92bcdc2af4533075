/** Fields of a WARC or HTTP head by name in lower case. Of a field that is repeated, the last one counts. */
export type Fields = ReadonlyMap<string, string>;

/** A line that begins with white space continues the one before; a line without a colon says nothing. */
export function fieldsOf(lines: readonly string[]): Fields {
  const fields = new Map<string, string>();
  let name: string | null = null;
  for (const line of lines) {
    if (/^[ \t]/.test(line)) {
      if (name !== null) fields.set(name, `${fields.get(name)} ${line.trim()}`.trim());
      continue;
    }
    const colon = line.indexOf(':');
    name = colon > 0 ? line.slice(0, colon).trim().toLowerCase() : null;
    if (name !== null) fields.set(name, line.slice(colon + 1).trim());
  }
  return fields;
}

/** A regular expression of ours and the places it comes from, such as `src/core/x.ts:12`. */
export interface Pattern {
  source: string;
  flags: string;
  sites: readonly string[];
}

/** Each pattern once, with all its places. */
export function distinct(patterns: readonly Pattern[]): Pattern[] {
  const found = new Map<string, Pattern>();
  for (const pattern of patterns) {
    const key = literalOf(pattern);
    const sites = [...(found.get(key)?.sites ?? []), ...pattern.sites];
    found.set(key, { ...pattern, sites: [...new Set(sites)] });
  }
  return [...found.values()];
}

export function literalOf({ source, flags }: Omit<Pattern, 'sites'>): string {
  return `/${source}/${flags}`;
}

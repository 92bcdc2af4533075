const assignment = /^#?\s*(CLAUSEWATCH_[A-Z_]+)=(.*)$/;

/** Where `.env.example` and the settings (variable → default value) disagree. */
export function environmentDrift(example: string, settings: ReadonlyMap<string, string>): string[] {
  const shown = new Map<string, string>();
  for (const line of example.split(/\r?\n/)) {
    const [, variable, value] = assignment.exec(line) ?? [];
    if (variable !== undefined) shown.set(variable, value?.trim() ?? '');
  }
  const missing = [...settings]
    .filter(([variable, value]) => shown.get(variable) !== value)
    .map(([variable, value]) => `.env.example: needs the line “${variable}=${value}”.`);
  const unknown = [...shown.keys()]
    .filter((variable) => !settings.has(variable))
    .map((variable) => `.env.example: ${variable} is not a setting in src/config.ts.`);
  return [...missing, ...unknown];
}

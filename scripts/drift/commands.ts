/** The existing commands. */
export interface Commands {
  /** Scripts of package.json. */
  scripts: ReadonlySet<string>;
  /** Verbs of the command line. */
  verbs: ReadonlySet<string>;
}

/** Commands of npm itself, whatever package.json says. */
const ownCommands = new Set(['ci', 'install', 'audit', 'outdated', 'view', 'prune', 'rebuild']);

const code = /^(?:```|~~~)[^\n]*\n(.*?)^(?:```|~~~)|`([^`\n]+)`/gms;
const npmCommand = /\bnpm (run )?([a-z][\w:-]*)/g;
const verb = /(?:\bclausewatch|dist\/main\.js) ([a-z]+)/g;

/** Commands that a page of documentation shows but that do not exist, as sentences. */
export function unknownCommands(file: string, markdown: string, known: Commands): string[] {
  const shown = Array.from(markdown.matchAll(code), ([, block, span]) => block ?? span).join('\n');
  const scripts = Array.from(shown.matchAll(npmCommand))
    .filter(([, run, name = '']) => run !== undefined || !ownCommands.has(name))
    .map(([, , name = '']) => name)
    .filter((name) => !known.scripts.has(name))
    .map((name) => `${file}: package.json has no script “${name}”.`);
  const verbs = Array.from(shown.matchAll(verb), ([, name = '']) => name)
    .filter((name) => !known.verbs.has(name))
    .map((name) => `${file}: clausewatch has no command “${name}”.`);
  return [...new Set([...scripts, ...verbs])];
}

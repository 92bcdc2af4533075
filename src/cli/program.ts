import { Command, InvalidArgumentError } from 'commander';
import { readVersion } from '../config.js';
import type { ExportFlags } from './export.js';
import { type SettingName, settingNames, verb, withConfig } from './verb.js';
import { addKeys, addWebhooks } from './webhook-verbs.js';

const common: SettingName[] = ['db', 'catalogue'];
const asking: SettingName[] = ['robots', 'contact', 'minimumGap'];

/**
 * The command line. A wrong flag or argument prints the help of its verb. Each verb's code is loaded only when it
 * runs, so that `--help` and `--version` are fast.
 */
export function createProgram(): Command {
  const program = new Command('clausewatch')
    .description('Watches privacy policies and serves clause-by-clause changes as JSON.')
    .exitOverride()
    .version(readVersion(), '-V, --version', 'print the version')
    .showHelpAfterError()
    .showSuggestionAfterError();

  // The server uses every setting.
  verb(
    program,
    'serve',
    'check documents on schedule, deliver webhooks, and serve the API',
    settingNames,
  ).action((flags) =>
    withConfig(flags, async (config) => (await import('./serve.js')).serveCommand(config)),
  );

  verb(program, 'check', 'check documents now and print the results', [
    ...common,
    ...asking,
    'publicUrl',
  ])
    .argument('[document...]', 'ids such as linkedin/privacy-policy; all documents by default')
    .addHelpText('after', '\nExit codes: 0 nothing new, 10 something changed, 1 something failed.')
    .action((ids: string[], flags) =>
      withConfig(flags, async (config) => (await import('./check.js')).checkCommand(ids, config)),
    );

  verb(program, 'replay', 'feed archived captures through the same pipeline as fetched pages', [
    ...common,
    'publicUrl',
  ])
    .argument('<file...>', 'WARC files, gzipped or plain')
    .option(
      '--confirmations <n>',
      'number of checks that must see a new text before it counts',
      confirmations,
    )
    .option(
      '--notify',
      'send webhooks for what is recorded; by default replayed history sends none',
    )
    .addHelpText('after', replayHelp)
    .action((files: string[], flags) =>
      withConfig(flags, async (config) =>
        (await import('./replay.js')).replayCommand(files, flags, config),
      ),
    );

  verb(program, 'export', 'print recorded changes as NDJSON, oldest first', ['db', 'publicUrl'])
    .option('--since <time>', 'observed at this date or date-time, or later')
    .option('--until <time>', 'observed before this date or date-time')
    .option('--service <id>', 'only this service, by id')
    .option('--document <id>', 'only this document, by full id')
    .option('--topic <list>', 'about any of these topics, comma-separated')
    .option('--significance <list>', 'of any of these kinds, comma-separated')
    .option('--op <list>', 'with an edit of any of these kinds, comma-separated')
    .option(
      '--flicker <boolean>',
      'false: without changes that undo each other within days; true: only those',
    )
    .option('--unstable <boolean>', 'false: without changes in unstable places; true: only those')
    .option(
      '--silent <boolean>',
      'true: only changes that the document’s own dates do not reflect; false: without those',
    )
    .option('--q <words>', 'with an edit that contains all these words')
    .action((flags: ExportFlags) =>
      withConfig(flags, async (config) =>
        (await import('./export.js')).exportCommand(flags, config),
      ),
    );

  addKeys(program);
  addWebhooks(program);
  return program;
}

const replayHelp = `
The last line on standard output is a JSON summary. “captures” counts responses, resources and
revisits; “skipped” counts all other records by type, and revisits whose original is unknown.

Exit code: 0 all files were read, 1 a file is broken. “broken” names it; what came before the
damage is recorded.`;

function confirmations(text: string): number {
  if (!/^[1-9]$|^10$/.test(text))
    throw new InvalidArgumentError('Must be a whole number from 1 to 10.');
  return Number(text);
}

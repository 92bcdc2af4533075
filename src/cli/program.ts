import { Command, InvalidArgumentError } from 'commander';
import { readVersion } from '../config.js';
import type { ExportFlags } from './export.js';
import { type SettingName, settingNames, verb, withConfig } from './verb.js';
import { addKeys, addWebhooks } from './webhook-verbs.js';

const common: SettingName[] = ['db', 'catalogue'];
const asking: SettingName[] = ['robots', 'contact', 'minimumGap'];

/**
 * The command line. A wrong flag or argument is answered with the help of its verb. What a verb needs is loaded when
 * it is called, so that help and version come at once.
 */
export function createProgram(): Command {
  const program = new Command('clausewatch')
    .description('Says which clause of a privacy policy changed, and serves it as JSON.')
    .exitOverride()
    .version(readVersion(), '-V, --version', 'print the version')
    .showHelpAfterError()
    .showSuggestionAfterError();

  // The server heeds every setting.
  verb(
    program,
    'serve',
    'check documents as they fall due, and serve the API',
    settingNames,
  ).action((flags) =>
    withConfig(flags, async (config) => (await import('./serve.js')).serveCommand(config)),
  );

  verb(program, 'check', 'check documents now, and print what came of it', [
    ...common,
    ...asking,
    'publicUrl',
  ])
    .argument('[document...]', 'ids such as linkedin/privacy-policy; all when none is given')
    .addHelpText('after', '\nExit code: 0 nothing new, 10 something changed, 1 something failed.')
    .action((ids: string[], flags) =>
      withConfig(flags, async (config) => (await import('./check.js')).checkCommand(ids, config)),
    );

  verb(program, 'replay', 'feed archived captures through the same path as fetched pages', [
    ...common,
    'publicUrl',
  ])
    .argument('<file...>', 'WARC files, gzip or plain')
    .option('--confirmations <n>', 'checks that must agree on a new text', confirmations)
    .option('--notify', 'tell webhooks of what is recorded; without it history is no news')
    .addHelpText('after', replayHelp)
    .action((files: string[], flags) =>
      withConfig(flags, async (config) =>
        (await import('./replay.js')).replayCommand(files, flags, config),
      ),
    );

  verb(program, 'export', 'print recorded changes as NDJSON, oldest first', ['db', 'publicUrl'])
    .option('--since <time>', 'observed at this date or date-time, or later')
    .option('--until <time>', 'observed before this date or date-time')
    .option('--service <id>', 'of this service')
    .option('--document <id>', 'of this document')
    .option('--topic <list>', 'about one of these topics, with commas between')
    .option('--significance <list>', 'of these kinds, with commas between')
    .option('--op <list>', 'with an edit of these kinds, with commas between')
    .option('--flicker <boolean>', 'false: without pairs that undo each other; true: only these')
    .option('--unstable <boolean>', 'false: without what lies in unstable places; true: only that')
    .option(
      '--silent <boolean>',
      'true: only changes that no date in the document reflects; false: without them',
    )
    .option('--q <words>', 'with an edit in which all these words occur')
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

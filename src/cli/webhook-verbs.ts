import { type Command, InvalidArgumentError } from 'commander';
import { type KeyScope, keyScopes } from '../store/contract/webhooks.js';
import type { KeyFlags } from './keys.js';
import type { ListenOptions } from './listen.js';
import { verb, withConfig } from './verb.js';

export function addKeys(program: Command): void {
  const keys = program.command('keys').description('API keys, for webhooks');
  verb(keys, 'create', 'make a key; it alone is the last line on standard output', ['db'])
    .requiredOption(`--scope <${keyScopes.join('|')}>`, 'own webhooks only, or those of all', scope)
    .option('--name <text>', 'what it is for', '')
    .option('--expires <days>', 'how many days it is valid; for ever when left out', days)
    .action((flags: KeyFlags) =>
      withConfig(flags, async (config) => (await import('./keys.js')).createKey(flags, config)),
    );
  verb(keys, 'list', 'print all keys, fields parted by tabs', ['db']).action((flags) =>
    withConfig(flags, async (config) => (await import('./keys.js')).listKeys(config)),
  );
  verb(keys, 'revoke', 'make a key invalid for ever', ['db'])
    .argument('<id>', 'as “keys list” prints it')
    .action((id: string, flags) =>
      withConfig(flags, async (config) => (await import('./keys.js')).revokeKey(id, config)),
    );
}

export function addWebhooks(program: Command): void {
  program
    .command('webhooks')
    .description('for receivers of webhooks')
    .command('listen')
    .description('receive events on this machine, check their signatures, and print them')
    .option('--port <number>', 'port to listen on, 4000 when not given; 0 takes a free one')
    .option('--secret <whsec>', 'the secret of the endpoint')
    .action(async (flags: ListenOptions) => {
      const { listenCommand } = await import('./listen.js');
      process.exitCode = await listenCommand(flags);
    });
}

function scope(text: string): KeyScope {
  const found = keyScopes.find((one) => one === text);
  if (!found) throw new InvalidArgumentError(`Must be ${keyScopes.join(' or ')}.`);
  return found;
}

function days(text: string): number {
  if (!/^[1-9]\d{0,4}$/.test(text)) throw new InvalidArgumentError('Must be a number of days.');
  return Number(text);
}

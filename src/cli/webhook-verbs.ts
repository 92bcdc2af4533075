import { type Command, InvalidArgumentError } from 'commander';
import { type KeyScope, keyScopes } from '../store/contract/webhooks.js';
import type { KeyFlags } from './keys.js';
import type { ListenOptions } from './listen.js';
import { verb, withConfig } from './verb.js';

export function addKeys(program: Command): void {
  const keys = program.command('keys').description('manage API keys for webhooks');
  verb(keys, 'create', 'create a key and print it as the last line of standard output', ['db'])
    .requiredOption(
      `--scope <${keyScopes.join('|')}>`,
      'webhooks: only its own webhooks; admin: all webhooks',
      scope,
    )
    .option('--name <text>', 'what it is for', '')
    .option('--expires <days>', 'number of days it is valid; by default it never expires', days)
    .action((flags: KeyFlags) =>
      withConfig(flags, async (config) => (await import('./keys.js')).createKey(flags, config)),
    );
  verb(keys, 'list', 'print all keys, tab-separated', ['db']).action((flags) =>
    withConfig(flags, async (config) => (await import('./keys.js')).listKeys(config)),
  );
  verb(keys, 'revoke', 'revoke a key permanently', ['db'])
    .argument('<id>', 'id of the key, as printed by “keys list”')
    .action((id: string, flags) =>
      withConfig(flags, async (config) => (await import('./keys.js')).revokeKey(id, config)),
    );
}

export function addWebhooks(program: Command): void {
  program
    .command('webhooks')
    .description('tools for receivers of webhooks')
    .command('listen')
    .description('receive events on this machine, verify their signatures, and print them')
    .option('--port <number>', 'port to listen on; 0 picks a free one (default 4000)')
    .option('--secret <whsec>', 'secret of the endpoint; without it, signatures are not verified')
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

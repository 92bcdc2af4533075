import { type Command, Option } from 'commander';
import { type Config, readConfig, settings, variableOf } from '../config.js';
import { Refused } from './refused.js';

export type SettingName = keyof typeof settings;

/** A verb with the flags of the settings that it heeds. */
export function verb(
  program: Command,
  name: string,
  description: string,
  names: readonly SettingName[],
): Command {
  const command = program.command(name).description(description);
  for (const setting of names) {
    for (const option of optionsFor(setting)) command.addOption(option);
  }
  return command;
}

/** No defaults are given to commander: a flag that is not there leaves the word to the variable. */
function optionsFor(name: SettingName): Option[] {
  const { flag, value, help, fallback, ...setting } = settings[name];
  const otherwise = fallback === '' ? '' : `, else ${fallback}`;
  const source = `${variableOf({ flag, value, help, fallback, ...setting })}${otherwise}`;
  if (value !== null) return [new Option(`--${flag} <${value}>`, `${help} (${source})`)];
  const on = new Option(`--${flag}`, `${help} (${source})`);
  return fallback === 'true'
    ? [on.hideHelp(), new Option(`--no-${flag}`, `${help} (${source})`)]
    : [on];
}

/** Runs a verb with flags first, then variables. Its number is the exit code. */
export async function withConfig(
  flags: object,
  run: (config: Config) => Promise<number>,
): Promise<void> {
  const configured = readConfig({ ...flags });
  if (configured.kind === 'invalid') throw new Refused(configured.problems.join('\n'));
  process.exitCode = await run(configured.config);
}

import { type Command, Option } from 'commander';
import { type Config, readConfig, type Setting, settings, variableOf } from '../config.js';
import { Refused } from './refused.js';

export type SettingName = keyof typeof settings;

/** In the order of the help. */
export const settingNames = Object.keys(settings) as SettingName[];

/** A verb with the flags of the settings that it uses. */
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

/** Commander gets no defaults: a flag that is not given must leave the variable in effect. */
function optionsFor(name: SettingName): Option[] {
  const setting: Setting = settings[name];
  const { flag, value, help, off, fallback } = setting;
  const variable = variableOf(setting);
  if (value !== null) {
    const byDefault = fallback === '' ? '' : `, default ${fallback}`;
    return [new Option(`--${flag} <${value}>`, `${help} (${variable}${byDefault})`)];
  }
  if (off === undefined) return [new Option(`--${flag}`, `${help} (${variable}=true)`)];
  return [
    new Option(`--${flag}`).hideHelp(),
    new Option(`--no-${flag}`, `${off} (${variable}=false)`),
  ];
}

/** Runs a verb with its settings. The number that `run` returns becomes the exit code. */
export async function withConfig(
  flags: object,
  run: (config: Config) => Promise<number>,
): Promise<void> {
  const configured = readConfig({ ...flags });
  if (configured.kind === 'invalid') throw new Refused(configured.problems.join('\n'));
  process.exitCode = await run(configured.config);
}

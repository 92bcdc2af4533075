import type { Clause } from '../../clause.js';
import type { FoundOptOut } from '../opt-out.js';
import { controlIndexOf } from './control-index.js';
import { controlsOf } from './controls.js';
import { describeControl } from './describe.js';
import { mentionsIn } from './mentions.js';
import { wordingFor } from './rules/languages.js';
import { positionsOf, stepsIn } from './steps.js';

/**
 * Every control in a text for opting out, objecting, withdrawing consent, deleting, restricting or choosing how data
 * is used. Each is listed once, in order of first mention. `url` is the document's own address.
 */
export function optOutsIn(
  clauses: readonly Clause[],
  { language, url }: { language: string; url: string },
): FoundOptOut[] {
  const words = wordingFor(language);
  if (words === null) return [];
  const reading = { clauses, url, words, title: titleOf(clauses) };
  const steps = stepsIn(clauses, words);
  const mentions = mentionsIn(reading, positionsOf(steps));
  const controls = controlsOf(reading, mentions, steps);
  const around = controlIndexOf(controls, reading);
  return controls.map((control) => describeControl(control, around, reading));
}

function titleOf(clauses: readonly Clause[]): string | null {
  return clauses.find(({ kind, level }) => kind === 'heading' && level === 1)?.text ?? null;
}

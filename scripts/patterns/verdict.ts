import { type Attack, ambiguities } from './ambiguity.js';
import { type Automaton, automatonOf } from './automaton.js';
import { mostPerCharacterUs, slowest } from './measure.js';
import { restarts } from './restarts.js';
import { TooLarge } from './shortest.js';
import { longest, toTree, Unreadable } from './tree.js';

export type Verdict =
  /** Linear, whatever the text. */
  | { kind: 'proven' }
  /** Sees so little of a text from each place that it is linear, and quick enough on the worst text that was found. */
  | { kind: 'tested' }
  | { kind: 'slow'; text: string; perCharacterUs: number }
  | { kind: 'undecided'; because: string };

/** A pattern that sees no more than this from one place is linear; the question is only how quick. */
const nearCharacters = 2_000;
/** Some seconds of work. No pattern of ours takes a tenth of it. */
const mostSteps = 5_000_000;

export function verdictOn(source: string, flags: string): Verdict {
  try {
    return decide(source, flags);
  } catch (error) {
    if (error instanceof TooLarge) return { kind: 'undecided', because: 'It is too large.' };
    if (error instanceof Unreadable) return { kind: 'undecided', because: error.message };
    throw error;
  }
}

function decide(source: string, flags: string): Verdict {
  const tree = toTree(source, flags);
  const automaton = automatonOf(tree);
  const isNear = longest(tree) <= nearCharacters;
  const effort = { left: mostSteps };
  const restart = isNear ? null : restarts(automaton, effort);
  const attacks = [...ambiguities(automaton, effort), ...(restart ? [restart] : [])];
  const [first] = attacks;
  if (!first) return { kind: 'proven' };

  const pattern = new RegExp(source, flags);
  const endings = isNear ? nearEndings : endingsFor(automaton);
  for (const attack of attacks) {
    const { text, perCharacterUs } = slowest(pattern, attack, { endings, isNear });
    if (perCharacterUs > mostPerCharacterUs) return { kind: 'slow', text, perCharacterUs };
  }
  return isNear ? { kind: 'tested' } : { kind: 'undecided', because: notSeen(first) };
}

function notSeen({ growth, prefix, pump }: Attack): string {
  const text = `${JSON.stringify(prefix)} and then ${JSON.stringify(pump)} over and over`;
  return `It could be ${growth} on ${text}, but was not when it was tried.`;
}

const nearEndings = ['', '\u0000'];
const mostEndings = 10;

/** Characters that the pattern knows, which may satisfy an assertion, and one that it does not. */
function endingsFor({ places }: Automaton): string[] {
  const known = new Set(places.map(({ sample }) => sample ?? ''));
  return [...new Set(['\u0000', ' ', ...known])].slice(0, mostEndings);
}

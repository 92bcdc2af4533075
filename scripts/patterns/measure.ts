import { createContext, Script } from 'node:vm';
import type { Attack } from './ambiguity.js';

/* What an attack costs in the engine itself. CPU time is measured: a busy machine makes no pattern slow. */

export interface Cost {
  text: string;
  /** CPU time for each character of the text, in microseconds; without end when the engine had to be stopped. */
  perCharacterUs: number;
}

/** Linear patterns take a hundredth of this, long lists of words a tenth. */
export const mostPerCharacterUs = 5;
/** The engine is stopped after so long. */
const patienceMs = 500;
/**
 * The engine compiles a pattern while it is used, up to three times, and again when a garbage collection has dropped
 * the code: a text is slow if it always is, or very.
 */
const tries = 12;
const longerThanCompilingUs = 100_000;
const fewPumps = [3, 10, 20, 40, 100];
const charactersRepeated = 2_000;
const charactersPumped = [16_000, 64_000, 256_000];
/** A shorter text costs as much: the call itself. */
const fewestCharacters = 200;

const context = createContext({});
const all = new Script('pattern.lastIndex = 0; text.replace(pattern, "");');
const once = new Script('pattern.lastIndex = 0; pattern.test(text);');

/**
 * Of the texts that an attack suggests, the first that is too slow, or else the slowest. Behind the attack stands
 * one of `endings`, at which the match is to fail.
 */
export function slowest(
  pattern: RegExp,
  attack: Attack,
  { endings, isNear }: { endings: readonly string[]; isNear: boolean },
): Cost {
  let worst: Cost = { text: '', perCharacterUs: 0 };
  for (const text of isNear ? fewTimes(attack, endings) : manyTimes(attack, endings)) {
    const cost = costOf(pattern, text);
    if (cost.perCharacterUs > worst.perCharacterUs) worst = cost;
    if (worst.perCharacterUs > mostPerCharacterUs) break;
  }
  return worst;
}

/** With few pumps, once and over and over. */
function fewTimes({ prefix, pump }: Attack, endings: readonly string[]): string[] {
  return fewPumps.flatMap((count) =>
    endings.flatMap((ending) => {
      const text = `${prefix}${pump.repeat(count)}${ending}`;
      return [text, `${text} `.repeat(Math.ceil(charactersRepeated / (text.length + 1)))];
    }),
  );
}

/** At last with so many that each character counts; an exponential pattern shows itself before. */
function manyTimes(attack: Attack, endings: readonly string[]): string[] {
  const { prefix, pump } = attack;
  const long = charactersPumped.flatMap((length) =>
    endings.map((ending) => prefix + pump.repeat(length / pump.length) + ending),
  );
  return [...fewTimes(attack, endings), ...long];
}

function costOf(pattern: RegExp, text: string): Cost {
  const characters = Math.max(text.length, fewestCharacters);
  let leastUs = Number.POSITIVE_INFINITY;
  for (let i = 0; i < tries && leastUs > mostPerCharacterUs * characters; i++) {
    const { cpuUs, stopped } = run(pattern, text);
    // On a busy machine, what is stopped may have had no time to do anything.
    if (!stopped) leastUs = Math.min(leastUs, cpuUs);
    if (cpuUs > longerThanCompilingUs) break;
  }
  return { text, perCharacterUs: leastUs / characters };
}

function run(pattern: RegExp, text: string): { cpuUs: number; stopped: boolean } {
  Object.assign(context, { pattern, text });
  const started = process.cpuUsage();
  let stopped = false;
  try {
    (pattern.global ? all : once).runInContext(context, { timeout: patienceMs });
  } catch {
    stopped = true;
  }
  return { cpuUs: process.cpuUsage(started).user, stopped };
}

import { fileURLToPath } from 'node:url';
import type { Pattern } from './pattern.js';

/** The constructor's caller is among the first frames of a stack; frames of the engine may come before it. */
const framesLookedAt = 8;
const frame = /((?:file:\/\/)?\/[^:()]+):(\d+:\d+)\)?$/;
const thisFile = fileURLToPath(import.meta.url);

/**
 * Does some work, and returns the patterns that code below `top`/`folder` constructed meanwhile. Modules that were
 * loaded before have constructed theirs already.
 */
export async function constructedDuring(
  work: () => Promise<void>,
  { top, folder }: { top: string; folder: string },
): Promise<Pattern[]> {
  const found: Pattern[] = [];
  const real = globalThis.RegExp;
  const noted = (pattern: RegExp): RegExp => {
    const site = callSite();
    const { source, flags } = pattern;
    if (site.startsWith(`${top}${folder}`)) {
      found.push({ source, flags, sites: [site.slice(top.length)] });
    }
    return pattern;
  };
  globalThis.RegExp = new Proxy(real, {
    construct: (target, [pattern, flags]) => noted(new target(pattern, flags)),
    apply: (target, _, [pattern, flags]) => noted(target(pattern, flags)),
  });
  try {
    await work();
  } finally {
    globalThis.RegExp = real;
  }
  return found;
}

/** By place in the compiled code: the place in the source takes a hundred times longer to find. */
const known = new Map<string, string>();

/** Where the constructor was called, as `file:line` of the source. */
function callSite(): string {
  const compiled = callerIn(compiledFrames());
  const found = known.get(compiled) ?? callerIn(sourceFrames()).replace(/:\d+$/, '');
  known.set(compiled, found);
  return found;
}

/** The first place outside this file, as `file:line:column`. */
function callerIn(frames: readonly string[]): string {
  for (const one of frames) {
    const [, place = '', numbers = ''] = frame.exec(one) ?? [];
    const file = place.startsWith('file:') ? fileURLToPath(place) : place;
    if (file !== '' && file !== thisFile) return `${file}:${numbers}`;
  }
  return '';
}

/** As the engine ran them. */
function compiledFrames(): string[] {
  const before = Error.prepareStackTrace;
  let frames: string[] = [];
  Error.prepareStackTrace = (_, sites) => {
    frames = sites.map(String);
    return '';
  };
  stackNow();
  Error.prepareStackTrace = before;
  return frames;
}

/** As they were written: Node translates them by source maps. */
function sourceFrames(): string[] {
  return stackNow().split('\n');
}

function stackNow(): string {
  const before = Error.stackTraceLimit;
  Error.stackTraceLimit = framesLookedAt;
  const { stack = '' } = new Error();
  Error.stackTraceLimit = before;
  return stack;
}

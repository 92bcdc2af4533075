import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/*
 * Everything here is imported when it is needed and not before: a pattern that a module constructs when it is loaded
 * is seen only if the module is loaded under the eyes of `constructedDuring`.
 */

/** Runs the command line when it is loaded. */
const main = 'src/main.ts';

/** Loads all modules. */
export async function loadAll(top: string, files: readonly string[]): Promise<void> {
  for (const file of files) {
    if (file !== main) await import(pathToFileURL(join(top, file)).href);
  }
}

/**
 * Reads the fixtures as a check reads pages: extracts, compares and annotates them, and looks for dates and opt-outs.
 * Many patterns wait for their language, so this happens in each language that there are words for.
 */
export async function readFixtures(): Promise<void> {
  const { editsBetween } = await import('../../src/core/annotate/annotate.js');
  const { factsOf } = await import('../../src/core/facts.js');
  const { wordsByLanguage } = await import('../../src/core/dates/words/by-language.js');
  const { wordingFor } = await import('../../src/core/opt-outs/reading/rules/languages.js');
  const { regionNames } = await import('../../src/core/opt-outs/reading/region-names.js');
  const texts = await fixtureTexts();
  for (const language of Object.keys(wordsByLanguage)) {
    const words = wordingFor(language);
    if (words) regionNames(words);
    texts.forEach((clauses, i) => {
      factsOf(clauses, { language, url, observedAt });
      editsBetween(texts[i - 1] ?? [], clauses, language);
    });
  }
  await readStamps();
}

const observedAt = Date.UTC(2025, 10, 3);
const url = 'https://www.bramblework.example/legal/privacy-policy';

async function fixtureTexts() {
  const { extract } = await import('../../src/core/extract/extract.js');
  const { pinnedPages } = await import('../pin/pages.js');
  return pinnedPages().map(
    ({ html, declaration }) => extract(html, declaration)?.text.clauses ?? [],
  );
}

/** “3 days ago” is looked for in the language that a page claims to be in, which may be any. */
async function readStamps(): Promise<void> {
  const { extract } = await import('../../src/core/extract/extract.js');
  for (const language of Intl.RelativeTimeFormat.supportedLocalesOf(languageCodes())) {
    const html = `<html lang="${language}"><main>Hello</main></html>`;
    extract(html, { url, language, select: ['main'], remove: [] });
  }
}

/** All that look like one, since Intl does not list those it knows. */
function languageCodes(): string[] {
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const two = letters.flatMap((a) => letters.map((b) => a + b));
  return [...two, ...two.flatMap((start) => letters.map((c) => start + c))];
}

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Declaration } from '../../src/core/extract/declaration.js';
import { must } from '../../src/core/must.js';
import { documentsAt } from '../../tests/fixtures/site/catalogue.js';
import { legalPage } from '../../tests/fixtures/site/frame.js';
import { frenchPolicy } from '../../tests/fixtures/site/pages/french.js';
import { pages as sitePages } from '../../tests/fixtures/site/server.js';
import { stages } from '../../tests/fixtures/site/stages.js';

/** A page whose reading is pinned. */
export interface Page {
  name: string;
  declaration: Declaration;
  html: string;
}

const folder = new URL('../../tests/fixtures/pinned/', import.meta.url);
const siteOrigin = 'https://www.bramblework.example';
/** The noise in the frame of the site's pages: the same in every run. */
const random = () => 0.25;

/** The pages of the demo at each stage of its story, and those in `tests/fixtures/pinned`. */
export function pinnedPages(): Page[] {
  return [...pagesOfSite(), ...pagesInFolder()];
}

function pagesOfSite(): Page[] {
  const documents = documentsAt(siteOrigin);
  const legal = must(documents[0], 'a legal text of the site');
  const pages = documents.flatMap((document) =>
    stages.map((stage) => ({
      name: `${document.id} ${stage}`,
      declaration: { remove: [], ...document },
      html: must(sitePages[new URL(document.url).pathname], 'a page of the site')(stage, random),
    })),
  );
  const french = {
    name: 'privacy-policy in French',
    declaration: { remove: [], ...legal, language: 'fr' },
    html: legalPage('Politique de confidentialité', frenchPolicy, random, 'fr'),
  };
  return [...pages, french];
}

/** Each is named for what it exercises and its language: `choices.de.html`. */
function pagesInFolder(): Page[] {
  const names = readdirSync(fileURLToPath(folder)).filter((name) => name.endsWith('.html'));
  return names.sort().map((name) => {
    const url = `https://oakmere.example/${name}`;
    const language = must(name.split('.')[1], `the language in the name of ${name}`);
    return {
      name,
      declaration: { url, language, select: ['main'], remove: ['.chrome'] },
      html: readFileSync(new URL(name, folder), 'utf8'),
    };
  });
}

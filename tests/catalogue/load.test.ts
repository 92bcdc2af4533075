import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Loaded, loadCatalogue } from '../../src/catalogue/load.js';
import type { Document } from '../../src/core/document.js';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clausewatch-catalogue-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function loadText(text: string): Promise<Loaded> {
  const file = join(folder, 'catalogue.json');
  await writeFile(file, text);
  return loadCatalogue(file);
}

const policy = {
  id: 'privacy',
  title: 'Privacy Policy',
  url: 'https://example.com/privacy',
  language: 'en',
};
const service = { id: 'example', name: 'Example', documents: [policy] };
const load = (...services: object[]) => loadText(JSON.stringify({ services }));

function documents(loaded: Loaded): Document[] {
  if (loaded.kind === 'invalid') throw new Error(loaded.problems.join('\n'));
  return loaded.documents;
}

describe('the built-in catalogue', () => {
  const builtIn = async () => documents(await loadCatalogue(null));

  it('holds the documents that are promised', async () => {
    expect((await builtIn()).map(({ id }) => id)).toEqual([
      'linkedin/privacy-policy',
      'linkedin/privacy-policy-preview',
      'linkedin/eu-privacy-notice',
      'linkedin/us-privacy-notice',
      'linkedin/california-privacy-disclosure',
      'linkedin/cookie-policy',
      'linkedin/user-agreement',
      'linkedin/help/a6278444',
      'linkedin/help/a5538339',
      'linkedin/help/a1341216',
      'linkedin/help/a8059228',
      'linkedin/help/62931',
      'linkedin/help/a1397243',
    ]);
  });

  it('reads them where they stand', async () => {
    const urls = new Map((await builtIn()).map(({ id, url }) => [id, new URL(url)]));
    expect(new Set([...urls.values()].map(({ origin }) => origin))).toEqual(
      new Set(['https://www.linkedin.com']),
    );
    const paths = [...urls].map(([id, { pathname }]) => [id.replace('linkedin/', ''), pathname]);
    expect(Object.fromEntries(paths)).toMatchObject({
      'privacy-policy': '/legal/privacy-policy',
      'privacy-policy-preview': '/legal/preview/privacy-policy',
      'eu-privacy-notice': '/legal/privacy/eu',
      'us-privacy-notice': '/legal/privacy/usa',
      'california-privacy-disclosure': '/legal/california-privacy-disclosure',
      'cookie-policy': '/legal/cookie-policy',
      'user-agreement': '/legal/user-agreement',
      'help/62931': '/help/linkedin/answer/62931',
    });
  });

  it('looks twice before it believes, and says why robots.txt is not obeyed', async () => {
    for (const document of await builtIn()) {
      expect(document.confirmations).toBeGreaterThanOrEqual(2);
      expect(document.select).not.toEqual([]);
      expect(document.robots.obey).toBe(false);
      expect(document.robots.reason?.length).toBeGreaterThan(40);
    }
  });

  it('lets only the preview be absent', async () => {
    const absent = (await builtIn()).filter(({ mayBeAbsent }) => mayBeAbsent);
    expect(absent.map(({ id }) => id)).toEqual(['linkedin/privacy-policy-preview']);
  });
});

describe('a catalogue file', () => {
  it('gives documents, with what goes without saying filled in', async () => {
    expect(documents(await load(service))).toEqual([
      {
        id: 'example/privacy',
        service: { id: 'example', name: 'Example' },
        title: 'Privacy Policy',
        url: 'https://example.com/privacy',
        language: 'en',
        select: [],
        remove: [],
        confirmations: 2,
        checkEveryMinutes: 360,
        robots: { obey: true, reason: null },
        mayBeAbsent: false,
      },
    ]);
  });

  it('keeps what is declared', async () => {
    const declared = {
      ...{ id: 'help/a1', select: ['main > p', '.x'], remove: ['.tip'], language: 'pt-BR' },
      ...{ confirmations: 1, checkEveryMinutes: 60, mayBeAbsent: true },
    };
    const [document] = documents(
      await load({ ...service, documents: [{ ...policy, ...declared }] }),
    );
    expect(document).toMatchObject({ ...declared, id: 'example/help/a1' });
  });

  it('has one rule on robots.txt for a service, and another where a document says so', async () => {
    const reason = 'The publisher asked us to read it.';
    const own = { ...policy, id: 'terms', robots: { obey: true } };
    const loaded = await load({
      ...service,
      robots: { obey: false, reason },
      documents: [policy, own],
    });
    expect(documents(loaded).map(({ robots }) => robots)).toEqual([
      { obey: false, reason },
      { obey: true, reason: null },
    ]);
  });

  it('may declare one address in two languages, and one id under two services', async () => {
    const french = { ...policy, id: 'privacy.fr', language: 'fr' };
    const loaded = await load(
      { ...service, documents: [policy, french] },
      { ...service, id: 'other' },
    );
    expect(documents(loaded).map(({ id }) => id)).toEqual([
      'example/privacy',
      'example/privacy.fr',
      'other/privacy',
    ]);
  });
});

describe('a mistake in a catalogue', () => {
  async function problemsOf(loaded: Promise<Loaded>): Promise<string[]> {
    const found = await loaded;
    return found.kind === 'invalid' ? found.problems : [];
  }
  const inDocument = (over: object) =>
    problemsOf(load({ ...service, documents: [{ ...policy, ...over }] }));
  const at = (path: string) => `Catalogue ${join(folder, 'catalogue.json')}: services[0]${path}`;

  it.each([
    ['an unknown field', { confirmation: 1 }, '.documents[0]: Unrecognized key: "confirmation"'],
    [
      'a bad selector',
      { select: ['main', 'a['] },
      '.documents[0].select[1]: is not a CSS selector',
    ],
    [
      'an unknown pseudo-class',
      { remove: [':nope'] },
      '.documents[0].remove[0]: is not a CSS selector',
    ],
    [
      'a tag for a selector',
      { select: ['<main>'] },
      '.documents[0].select[0]: is not a CSS selector',
    ],
    [
      'a reserved word',
      { id: 'help/versions' },
      '.documents[0].id: must not hold the words versions,',
    ],
    ['a reserved word', { id: 'compare' }, '.documents[0].id: must not hold the words versions,'],
    ['a path that leads out', { id: '../x' }, '.documents[0].id: must be letters, digits,'],
    ['an id with an empty part', { id: 'a//b' }, '.documents[0].id: must be letters, digits,'],
    [
      'an address of another kind',
      { url: 'file:///etc/passwd' },
      '.documents[0].url: must be an http',
    ],
    ['no address', { url: 'example.com' }, '.documents[0].url: must be an http or https URL'],
    [
      'a language by name',
      { language: 'English' },
      '.documents[0].language: must be a language tag',
    ],
    ['no confirmations', { confirmations: 0 }, '.documents[0].confirmations: '],
    ['too quick a pace', { checkEveryMinutes: 0 }, '.documents[0].checkEveryMinutes: '],
    ['a title of spaces', { title: '  ' }, '.documents[0].title: '],
    ['a missing title', { title: undefined }, '.documents[0].title: '],
    ['a selector where a list belongs', { select: 'main' }, '.documents[0].select: '],
    [
      'no reason against robots.txt',
      { robots: { obey: false } },
      '.documents[0].robots.reason: must say why robots.txt is not obeyed',
    ],
    [
      'an empty reason against robots.txt',
      { robots: { obey: false, reason: '' } },
      '.documents[0].robots.reason: must say why robots.txt is not obeyed',
    ],
    ['half a rule', { robots: {} }, '.documents[0].robots.obey: must be true or false'],
  ])('is named with file, path and reason: %s', async (_, over, problem) => {
    const [first, ...more] = await inDocument(over);
    expect(first).toContain(at(problem));
    expect(more).toEqual([]);
  });

  it.each([
    ['a service without documents', { ...service, documents: [] }, '.documents: '],
    ['a service id with a slash', { ...service, id: 'a/b' }, '.id: must be letters, digits,'],
    ['an unknown field of a service', { ...service, url: 'x' }, ': Unrecognized key: "url"'],
    [
      'no reason for a service',
      { ...service, robots: { obey: false } },
      '.robots.reason: must say why',
    ],
    [
      'twin documents',
      { ...service, documents: [policy, policy] },
      '.documents[1].id: “privacy” stands twice',
    ],
  ])('is named with file, path and reason: %s', async (_, declared, problem) => {
    const [first] = await problemsOf(load(declared));
    expect(first).toContain(at(problem));
  });

  it('is a service that stands twice', async () => {
    const [first] = await problemsOf(load(service, service));
    expect(first).toMatch(/services\[1\]\.id: “example” stands twice$/);
  });

  it('is told with all the others at once', async () => {
    expect(await inDocument({ url: 'x', language: '?', select: ['['] })).toHaveLength(3);
  });

  it.each([['[]'], ['{}'], ['null'], ['{"services":[]}'], ['{"services":[],"x":1}']])(
    'is a file that declares nothing: %s',
    async (text) => {
      const [first] = await problemsOf(loadText(text));
      expect(first).toContain(`Catalogue ${join(folder, 'catalogue.json')}: `);
    },
  );

  it.each([['{"services": ['], [''], ['services: []']])(
    'is a file that is no JSON: %j',
    async (text) => {
      expect(await problemsOf(loadText(text))).toEqual([
        expect.stringContaining(
          `Catalogue ${join(folder, 'catalogue.json')}: cannot be read as JSON: `,
        ),
      ]);
    },
  );

  it('is a file that is not there', async () => {
    const file = join(folder, 'none.json');
    expect(await problemsOf(loadCatalogue(file))).toEqual([
      expect.stringMatching(/^Catalogue .*none\.json: .*no such file/),
    ]);
  });
});

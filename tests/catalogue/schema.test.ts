import { describe, expect, it } from 'vitest';
import { type Loaded, loadCatalogue } from '../../src/catalogue/load.js';
import { catalogueFiles, policy, service } from './files.js';

const { file, load, loadText } = catalogueFiles();

describe('a mistake in a catalogue', () => {
  async function problemsOf(loaded: Promise<Loaded>): Promise<string[]> {
    const found = await loaded;
    return found.kind === 'invalid' ? found.problems : [];
  }
  const inDocument = (over: object) =>
    problemsOf(load({ ...service, documents: [{ ...policy, ...over }] }));
  const at = (path: string) => `Catalogue ${file()}: services[0]${path}`;

  it.each([
    [
      'an unknown field',
      { confirmation: 1 },
      '.documents[0]: has a field that cannot be used here: confirmation',
    ],
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
      '.documents[0].id: must not contain the words versions,',
    ],
    [
      'a reserved word',
      { id: 'compare' },
      '.documents[0].id: must not contain the words versions,',
    ],
    ['a path that leads out', { id: '../x' }, '.documents[0].id: must consist of letters, digits,'],
    [
      'an id with an empty part',
      { id: 'a//b' },
      '.documents[0].id: must consist of letters, digits,',
    ],
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
    ['no confirmations', { confirmations: 0 }, '.documents[0].confirmations: must be at least 1'],
    [
      'too quick a pace',
      { checkEveryMinutes: 0 },
      '.documents[0].checkEveryMinutes: must be at least 1',
    ],
    ['a title of spaces', { title: '  ' }, '.documents[0].title: must not be empty'],
    ['a missing title', { title: undefined }, '.documents[0].title: is missing'],
    ['a selector where a list belongs', { select: 'main' }, '.documents[0].select: must be a list'],
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
    ['a service without documents', { ...service, documents: [] }, '.documents: must not be empty'],
    [
      'a service id with a slash',
      { ...service, id: 'a/b' },
      '.id: must consist of letters, digits,',
    ],
    [
      'an unknown field of a service',
      { ...service, url: 'x' },
      ': has a field that cannot be used here: url',
    ],
    [
      'no reason for a service',
      { ...service, robots: { obey: false } },
      '.robots.reason: must say why',
    ],
    [
      'a value beside the name of a parameter',
      { ...service, dropParameters: ['visit', 'lang=en'] },
      '.dropParameters[1]: must be the name of a query parameter, such as “session_id”',
    ],
    [
      'a parameter without a name',
      { ...service, dropParameters: [''] },
      '.dropParameters[0]: must be the name of a query parameter',
    ],
    [
      'parameters without end',
      { ...service, dropParameters: Array.from({ length: 101 }, (_, i) => `p${i}`) },
      '.dropParameters: must have at most 100 names',
    ],
    [
      'twin documents',
      { ...service, documents: [policy, policy] },
      '.documents[1].id: “privacy” occurs twice',
    ],
  ])('is named with file, path and reason: %s', async (_, declared, problem) => {
    const [first] = await problemsOf(load(declared));
    expect(first).toContain(at(problem));
  });

  it('is a service that occurs twice', async () => {
    const [first] = await problemsOf(load(service, service));
    expect(first).toMatch(/services\[1\]\.id: “example” occurs twice$/);
  });

  it('is told with all the others at once', async () => {
    expect(await inDocument({ url: 'x', language: '?', select: ['['] })).toHaveLength(3);
  });

  it.each([['[]'], ['{}'], ['null'], ['{"services":[]}'], ['{"services":[],"x":1}']])(
    'is a file that declares nothing: %s',
    async (text) => {
      const [first] = await problemsOf(loadText(text));
      expect(first).toContain(`Catalogue ${file()}: `);
    },
  );

  it.each([['{"services": ['], [''], ['services: []']])(
    'is a file that is no JSON: %j',
    async (text) => {
      expect(await problemsOf(loadText(text))).toEqual([
        expect.stringContaining(`Catalogue ${file()}: cannot be read as JSON: `),
      ]);
    },
  );

  it('is a file that is not there', async () => {
    expect(await problemsOf(loadCatalogue(`${file()}.none`))).toEqual([
      expect.stringMatching(/^Catalogue .*catalogue\.json\.none: .*no such file/),
    ]);
  });
});

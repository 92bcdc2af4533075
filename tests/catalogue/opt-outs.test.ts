import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../src/catalogue/load.js';
import { catalogueFiles, service } from './files.js';

const { load } = catalogueFiles();

const entry = {
  title: 'Training with my posts',
  kind: 'setting',
  topics: ['ai-training'],
  citations: [{ publisher: 'Example News', title: 'The switch' }],
  asOf: '2025-11-04',
};

const loadWith = (over: object) => load({ ...service, optOuts: [{ ...entry, ...over }] });

describe('the built-in catalogue', () => {
  it('knows how to keep one’s data out of training, with the reports that say so', async () => {
    const loaded = await loadCatalogue(null);
    const curated = loaded.kind === 'loaded' ? loaded.curated : [];
    expect(
      curated.map(({ serviceId, kind, default: preset, href }) => [serviceId, kind, preset, href]),
    ).toEqual([
      [
        ...['linkedin', 'setting', 'on'],
        'https://www.linkedin.com/mypreferences/d/settings/data-for-ai-improvement',
      ],
      ['linkedin', 'form', null, 'https://www.linkedin.com/help/linkedin/ask/TS-DPRO'],
    ]);
    const [training] = curated;
    expect(training?.effectiveFrom).toBe('2025-11-03');
    expect(training?.regions.map(({ code }) => code)).toEqual([
      'EU',
      'EEA',
      'GB',
      'CH',
      'CA',
      'HK',
    ]);
    const publishers = training?.citations.map(({ publisher }) => publisher);
    expect(publishers).toEqual(
      expect.arrayContaining([
        'Digit',
        'Mashable',
        'NDTV Gadgets 360',
        'TheOutpost.ai',
        'LinkedIn',
      ]),
    );
    for (const { limitations, citations, note } of curated) {
      expect(limitations.length > 0 || note !== null).toBe(true);
      expect(citations.length).toBeGreaterThan(0);
    }
  });
});

describe('an opt-out of a catalogue', () => {
  it('needs little, and what it does not say is empty', async () => {
    expect(await loadWith({})).toMatchObject({
      kind: 'loaded',
      curated: [
        {
          ...{ serviceId: service.id, href: null, default: null, effectiveFrom: null, note: null },
          ...{ limitations: [], regions: [], relatedForms: [] },
          steps: { desktop: [], mobile: [], any: [] },
          citations: [{ publisher: 'Example News', title: 'The switch', href: null }],
        },
      ],
    });
  });

  it('has its own address, and those of forms and reports, each under its name', async () => {
    const href = 'https://www.example.org/settings';
    const related = { title: 'Objection form', href: `${href}/object` };
    const citation = {
      publisher: 'Example News',
      title: 'The switch',
      href: 'https://news.example/1',
    };
    const over = { deepLink: href, relatedForms: [related], citations: [citation] };
    expect(await loadWith(over)).toMatchObject({
      kind: 'loaded',
      curated: [{ href, relatedForms: [related], citations: [citation] }],
    });
  });

  it.each([
    ['no citation', { citations: [] }, /optOuts\[0\]\.citations: must cite at least one source/],
    ['an unknown topic', { topics: ['ads'] }, /optOuts\[0\]\.topics\[0\]/],
    ['a link that is none', { deepLink: 'settings' }, /optOuts\[0\]\.deepLink: must be an http/],
    ['a day that does not exist', { asOf: '2025-02-30' }, /optOuts\[0\]\.asOf: must be a date/],
    ['a region that is no code', { regions: [{ code: 'eu', name: 'EU' }] }, /regions\[0\]\.code/],
    [
      'an address under two names',
      { link: 'https://example.org/', deepLink: 'https://example.org/' },
      /optOuts\[0\]:.*link/,
    ],
    ['a field that nobody knows', { steps: { tablet: [] } }, /optOuts\[0\]\.steps/],
  ])('with %s is refused, with its place in the file', async (_what, over, problem) => {
    const loaded = await loadWith(over);
    expect(loaded.kind === 'invalid' && loaded.problems.join('\n')).toMatch(problem);
  });
});

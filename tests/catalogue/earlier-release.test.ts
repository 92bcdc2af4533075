import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { loadCatalogue } from '../../src/catalogue/load.js';
import { catalogueFiles, service } from './files.js';

/** Every field that a catalogue could have before the first release, by the names of then. It stays as it is. */
const earlier = fileURLToPath(new URL('../fixtures/catalogues/earlier.json', import.meta.url));
const { load } = catalogueFiles();

it('a catalogue that an earlier release accepted is accepted, and means what it meant', async () => {
  const loaded = await loadCatalogue(earlier);
  expect(loaded).toMatchObject({
    kind: 'loaded',
    documents: [
      {
        id: 'linkedin/privacy-policy',
        service: { id: 'linkedin', name: 'LinkedIn' },
        title: 'Privacy Policy',
        url: 'https://www.linkedin.com/legal/privacy-policy',
        language: 'en',
        select: ['main #component-container'],
        remove: ['.banner__image-container'],
        confirmations: 3,
        checkEveryMinutes: 720,
        mayBeAbsent: false,
        robots: { obey: true, reason: null },
      },
      {
        id: 'linkedin/help/a000001',
        select: [],
        remove: [],
        confirmations: 2,
        checkEveryMinutes: 360,
        mayBeAbsent: true,
        robots: { obey: false, reason: 'Public legal pages, read a few times a day.' },
      },
      { id: 'example/privacy', language: 'de-AT', robots: { obey: true, reason: null } },
    ],
    curated: [
      {
        serviceId: 'linkedin',
        title: 'Data for Generative AI Improvement',
        kind: 'setting',
        topics: ['ai-training'],
        default: 'on',
        href: 'https://www.linkedin.com/mypreferences/d/settings/data-for-ai-improvement',
        steps: { desktop: ['Open “Data privacy”.'], mobile: [], any: [] },
        limitations: ['What was learned before stays.'],
        regions: [{ code: 'EU', name: 'European Union', available: true, from: '2025-11-03' }],
        relatedForms: [
          {
            title: 'Data Processing Objection Form',
            href: 'https://www.linkedin.com/help/linkedin/ask/TS-DPRO',
          },
        ],
        effectiveFrom: '2025-11-03',
        note: 'It is on for everybody.',
        citations: [
          { publisher: 'LinkedIn', href: 'https://www.linkedin.com/help/linkedin/answer/a6278444' },
          { publisher: 'Mashable', href: null },
        ],
        asOf: '2025-11-04',
      },
    ],
  });
});

it('a field under its old name and its new one at once is refused, and so is a name that never was', async () => {
  const entry = {
    title: 'Ads',
    kind: 'setting',
    topics: ['ai-training'],
    citations: [{ publisher: 'Example News', title: 'Ads' }],
    asOf: '2025-11-04',
  };
  const problemsOf = async (over: object) => {
    const loaded = await load({ ...service, optOuts: [{ ...entry, ...over }] });
    return loaded.kind === 'invalid' ? loaded.problems.join('\n') : '';
  };
  const url = 'https://example.com/ads';
  expect(await problemsOf({ link: url })).toBe('');
  expect(await problemsOf({ link: url, deepLink: url })).toContain('link');
  expect(await problemsOf({ href: url })).toContain('href');
  expect(await problemsOf({ toString: url })).toContain('toString');
});

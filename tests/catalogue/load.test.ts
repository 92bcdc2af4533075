import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../src/catalogue/load.js';
import { catalogueFiles, documents, policy, service } from './files.js';

const { load } = catalogueFiles();

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
        dropParameters: [],
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

  it('gives every document the tracking parameters of its service', async () => {
    const terms = { ...policy, id: 'terms' };
    const loaded = await load({
      ...service,
      dropParameters: ['visit_id', 'utm.x'],
      documents: [policy, terms],
    });
    expect(documents(loaded).map(({ dropParameters }) => dropParameters)).toEqual([
      ['visit_id', 'utm.x'],
      ['visit_id', 'utm.x'],
    ]);
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

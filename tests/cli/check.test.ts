import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { writeCatalogue } from '../fixtures/site/catalogue.js';
import { startSite } from '../fixtures/site/server.js';
import { clausewatch, temporaryFolder } from './process.js';

it('says with its exit code whether there is nothing new, something changed, or something failed', async () => {
  const { site, check } = await open();
  expect(await check()).toEqual({
    code: 0,
    lines: [
      expect.stringMatching(/^bramblework\/privacy-policy\tversion\t-\t/),
      expect.stringMatching(/^bramblework\/eu-privacy-notice\tversion\t-\t/),
      expect.stringMatching(/^bramblework\/help\/a600100\tversion\t-\t/),
    ],
  });

  site.stage = 'announced';
  expect(await check()).toEqual({
    code: 10,
    lines: [
      expect.stringMatching(/^bramblework\/privacy-policy\tversion\tchg_\w+\tAnnounces a change/),
      expect.stringMatching(/^bramblework\/eu-privacy-notice\tversion\tchg_\w+\t/),
      'bramblework/help/a600100\tunchanged\t-\tThe text is unchanged.',
    ],
  });

  site.trouble = 'authwall';
  expect(await check('bramblework/help/a600100')).toEqual({
    code: 1,
    lines: [expect.stringMatching(/^bramblework\/help\/a600100\tblocked\t-\t.*sign-in wall/)],
  });
});

it('a document that the catalogue does not declare is refused with the list of those that it does', async () => {
  const { site, run } = await open();
  const { code, stdout, stderr } = await run('check', 'bramblework/policy').ended;
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain('no document “bramblework/policy”');
  expect(stderr).toContain('\n  bramblework/privacy-policy\n');
  expect(site.asked).toEqual([]);
});

async function open() {
  const folder = await temporaryFolder();
  const site = await startSite();
  onTestFinished(() => site.close());
  const catalogue = await writeCatalogue(folder, site.origin, { confirmations: 1 });
  const places = ['--db', join(folder, 'test.db'), '--catalogue', catalogue, '--minimum-gap', '0'];
  const run = (verb: string, ...args: string[]) => clausewatch(verb, ...args, ...places);
  return {
    site,
    run,
    check: async (...ids: string[]) => {
      const { code, stdout } = await run('check', ...ids).ended;
      return { code, lines: stdout.trimEnd().split('\n') };
    },
  };
}

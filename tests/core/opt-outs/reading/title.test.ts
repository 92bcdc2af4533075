import { describe, expect, it } from 'vitest';
import { found, linked } from './reading.js';

const title = (markup: string, section: readonly string[] = []) =>
  found(
    [linked(markup)].flatMap((clause) =>
      section.length ? [`## ${section[0]}`, clause] : [clause],
    ),
  )[0]?.title;

describe('a control is called', () => {
  it.each([
    [
      'by the link',
      'You can opt out in the [Garden Mail Center](/settings/m).',
      'Garden Mail Center',
    ],
    [
      'by the link’s own words',
      'Use [your account settings.](/settings/a) to opt out.',
      'Account settings',
    ],
    [
      'without what leads to it',
      'You can choose how [via your Guest settings](/guest).',
      'Guest settings',
    ],
    ['by a form’s name', 'To object, [complete an objection form](/ask/o).', 'Objection form'],
    [
      'without “here”',
      'To object, [contact our Data Office here](/ask/o).',
      'Contact our Data Office',
    ],
    ['by the sentence', 'Turn the Night Letters setting off [here](/settings/x).', 'Night Letters'],
    ['by the deed', 'You may [opt-out](/settings/s) of quiz mail.', 'Opt-out of quiz mail'],
    ['by the deed up to its end', 'You can turn off tips [here](/settings/t).', 'Turn off tips'],
    [
      'by what the choice is about',
      'We give you [choices](/settings/u) about sharing.',
      'Choices about sharing',
    ],
    ['by its address', 'Subject to your [settings](/settings/quiz-mail), we write.', 'Quiz mail'],
    [
      'by its mailbox',
      'To opt out, write to [a@shop.example](mailto:a@shop.example).',
      'a@shop.example',
    ],
  ])('%s: %s', (_, markup, expected) => {
    expect(title(markup)).toBe(expected);
  });

  it('by the heading, where nothing else is left', () => {
    expect(title('Subject to your [settings](/help/9), we write.', ['3.1 Letters'])).toBe(
      'Letters',
    );
  });

  it('by the best of the names that its mentions give', () => {
    const [one] = found([
      linked('Subject to your [settings](/settings/n), we write.'),
      linked('You can turn off letters in [Night Mail](/settings/n).'),
    ]);
    expect(one?.title).toBe('Night Mail');
  });

  it('never by “here”, “learn more” or a bare “opt out”', () => {
    for (const words of ['here', 'Learn more', 'opt out', 'this page']) {
      expect(title(`You can opt out [${words}](/settings/q).`)).not.toMatch(
        /^(here|learn more|opt out|this page)$/i,
      );
    }
  });

  it('with few words', () => {
    const long = `You can opt out of ${'very '.repeat(60)}long letters [here](/settings/q).`;
    expect(title(long)?.length).toBeLessThanOrEqual(81);
  });
});

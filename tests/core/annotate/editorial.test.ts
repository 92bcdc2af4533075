import { describe, expect, it } from 'vitest';
import { clause } from '../clauses.js';
import { judged, judgedOnly } from './judged.js';

const cell = (text: string) => clause(text, { kind: 'cell' });

const long =
  'Our premium offers help people who hire to find staff, run their teams and promote what they';

/** What an edit says of itself, in the words of its first reason. */
function told(before: string, after: string): string {
  const { significance, because } = judgedOnly([before], [after]);
  return `${significance}: ${because[0]}`;
}

describe('the lost end of a sentence', () => {
  it('is editorial when it is restored after a word that cannot end a sentence', () => {
    expect(
      told('It is for every visitor or', 'It is for every visitor or reader of the page.'),
    ).toBe('editorial: The missing end of a sentence was restored: “reader of the page.”.');
  });

  it('is editorial when it is a word or two of a long sentence', () => {
    expect(told(long, `${long} make.`)).toMatch(/^editorial: The missing end/);
    expect(told(`${long} make.`, long)).toMatch(/^editorial: The end of a sentence was cut off/);
  });

  it.each([
    ['names somebody', 'It is for every visitor or', 'It is for every visitor or Acme.'],
    ['says more than an end', long, `${long} make and what they do at home.`],
    ['goes on from what may be a whole', 'We write to you', 'We write to you and others.'],
    ['weighs', 'It goes to every reader or', 'It goes to every reader or advertiser.'],
    ['says where', long, `${long} make abroad.`],
    ['holds a second sentence', long, `${long} make. Read on.`],
  ])('is substantive when it %s', (_, before, after) => {
    expect(told(before, after)).toMatch(/^substantive/);
  });
});

describe('a slip of the pen', () => {
  it('is editorial as singular or plural', () => {
    expect(told('See the reason in the box.', 'See the reasons in the box.')).toMatch(/“reasons”/);
    expect(told('See the entry in the box.', 'See the entries in the box.')).toMatch(/^editorial/);
  });

  it('is substantive as singular or plural of those who receive data', () => {
    expect(told('We ask our partner.', 'We ask our partners.')).toMatch(/^substantive/);
  });

  const elsewhere = 'We recieve letters, and answer whatever reaches us in writing.';
  const right = elsewhere.replace('recieve', 'recall');

  it('is editorial when the misspelt word occurs nowhere else and the right one does', () => {
    const before = ['Whatver we said was so.', 'Whatever we say is so.'];
    const [edit] = judged(before, ['Whatever we said was so.', 'Whatever we say is so.']);
    expect(edit).toMatchObject({ significance: 'editorial' });
    expect(edit?.because[0]).toBe(
      'Only the spelling of one word differs: “whatver” became “whatever”.',
    );
  });

  it('is editorial when two letters were swapped', () => {
    const [edit] = judged(
      ['It was writen and wirtten.', 'It is written.'],
      ['It was writen and written.', 'It is written.'],
    );
    expect(edit?.significance).toBe('editorial');
  });

  it('is substantive when both may be words', () => {
    expect(told(elsewhere, right)).toMatch(/^substantive/);
    const [edit] = judged(
      ['It is quiet there.', 'It was quite so.', 'A quiet day.'],
      ['It is quite there.', 'It was quite so.', 'A quiet day.'],
    );
    expect(edit?.significance).toBe('substantive');
  });
});

describe('a sentence that points elsewhere', () => {
  const text = 'We term the house.';

  it.each([
    'Please visit our Reading Room for additional background.',
    'Learn more about it here.',
    'More information is available in our library.',
  ])('is editorial: “%s”', (pointer) => {
    expect(told(`${text} ${pointer}`, text)).toMatch(/^editorial: Only points elsewhere/);
    expect(judgedOnly([text], [text, pointer]).significance).toBe('editorial');
  });

  it.each([
    'Learn more about how to opt out here.',
    'Learn more about the advertisers that we work with here.',
    'Visit the page on your rights.',
    'See how we keep your location.',
    'You must read on here.',
  ])('is substantive when it states something itself: “%s”', (pointer) => {
    expect(told(`${text} ${pointer}`, text)).toMatch(/^substantive/);
    expect(judgedOnly([text], [text, pointer]).significance).toBe('substantive');
  });
});

describe('a new name', () => {
  const before = ['Write a note in Inkwell.', 'What is Inkwell? It is a desk.'];
  const after = before.map((line) => line.replace('Inkwell', 'Blotter'));

  it('is editorial when it takes the place of the old one everywhere', () => {
    const edits = judged(before, after);
    expect(edits.map(({ significance }) => significance)).toEqual(['editorial', 'editorial']);
    expect(edits[0]?.because[0]).toBe('“Inkwell” is now called “Blotter” everywhere.');
  });

  it.each([
    ['in one place only', before.slice(0, 1), after.slice(0, 1)],
    [
      'while the old one stays somewhere',
      [...before, 'Inkwell is old.'],
      [...after, 'Inkwell is old.'],
    ],
    ['that was there before', [...before, 'Blotter is new.'], [...after, 'Blotter is new.']],
    [
      'of a place',
      ['It holds in Spain.', 'It is so in Spain.'],
      ['It holds in Italy.', 'It is so in Italy.'],
    ],
    [
      'of somebody whom we deal with',
      ['We use Inkwell here.', 'What is Inkwell?'],
      ['We use Blotter here.', 'What is Blotter?'],
    ],
    ['in cells', [cell('Inkwell'), cell('Inkwell too')], [cell('Blotter'), cell('Blotter too')]],
    [
      'where data changes hands',
      ['We share it with Inkwell.', 'We send it, and share it, with Inkwell.'],
      ['We share it with Blotter.', 'We send it, and share it, with Blotter.'],
    ],
  ])('is substantive %s', (_, old, now) => {
    expect(judged(old, now).map(({ significance }) => significance)).toContain('substantive');
  });
});

describe('a heading', () => {
  const text = 'We write letters to one another about the garden and the hearth.';

  it('is editorial when the text beneath stays', () => {
    const reworded = judgedOnly(
      ['## Letters in the garden', text],
      ['## Letters about the garden', text],
    );
    expect(reworded).toMatchObject({ significance: 'editorial' });
    expect(reworded.because[0]).toMatch(/^Only the heading is reworded/);
  });

  it('is substantive when its own words weigh or name something', () => {
    const to = (heading: string) =>
      judgedOnly(['## Letters in the garden', text], [`## ${heading}`, text]).significance;
    expect(to('Letters we sell in the garden')).toBe('substantive');
    expect(to('Letters in the Acme garden')).toBe('substantive');
  });

  it('is substantive when the text beneath differs too', () => {
    const [heading] = judged(
      ['## Letters in the garden', text],
      ['## Letters about the garden', text.replace('letters', 'poems')],
    );
    expect(heading).toMatchObject({ kind: 'heading', significance: 'substantive' });
  });
});

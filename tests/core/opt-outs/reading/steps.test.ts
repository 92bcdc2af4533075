import { describe, expect, it } from 'vitest';
import { found, linked } from './reading.js';

const control = linked('You can turn off [Night Letters](/settings/night) at any time.');
const none = { desktop: [], mobile: [], any: [] };

describe('steps', () => {
  it('are below the names of platforms, in order', () => {
    const [one] = found([
      '# Letters at night',
      control,
      '## Change it',
      '### Desktop',
      '- Click your picture.',
      '- Select Letters.',
      '### On the Android app',
      '- Tap Menu.',
      '### iPhone and iPad',
      '- Tap More.',
    ]);
    expect(one?.steps).toEqual({
      desktop: ['Click your picture.', 'Select Letters.'],
      mobile: ['Tap Menu.', 'Tap More.'],
      any: [],
    });
  });

  it('are below a line that names the choice', () => {
    const [one] = found([control, 'To turn off letters:', '- Open Menu.', '- Tap Letters.']);
    expect(one?.steps).toEqual({ ...none, any: ['Open Menu.', 'Tap Letters.'] });
  });

  it('are not items that are no deeds, nor deeds of something else', () => {
    expect(found([control, '## Desktop', '- Old screens are slow.'])[0]?.steps).toEqual(none);
    expect(
      found([control, 'To bake bread:', '- Open the oven.', '- Turn it on.'])[0]?.steps,
    ).toEqual(none);
  });

  it('belong to the control that is named last above them', () => {
    const all = found([
      '## Letters',
      control,
      '## Adverts',
      linked('You can opt out of [Tailored Adverts](/settings/adverts).'),
      '### Desktop',
      '- Click Adverts.',
    ]);
    expect(all.map(({ title, steps }) => [title, steps.desktop.length])).toEqual([
      ['Night Letters', 0],
      ['Tailored Adverts', 1],
    ]);
  });

  it('make an article an opt-out that names no control but in its title', () => {
    const all = found([
      '# Opt out of tailored adverts',
      'Adverts pay for our shop.',
      '## Desktop',
      '- Click Menu.',
      linked('Click [Adverts](/settings/adverts).', { kind: 'item', level: 1 }),
    ]);
    expect(all).toMatchObject([
      {
        kind: 'setting',
        title: 'Opt out of tailored adverts',
        href: 'https://shop.example/settings/adverts',
        steps: { desktop: ['Click Menu.', 'Click Adverts.'] },
        evidence: [{ position: 0, quote: 'Opt out of tailored adverts' }],
      },
    ]);
  });

  it('that link a switch make the opt-out, by the switch’s name and for every platform', () => {
    const step = { kind: 'item', level: 1 } as const;
    const all = found([
      '# Your letters and our readers',
      '## Where the switch is',
      '### Desktop',
      '- Click Menu.',
      linked('Set [Lend my letters](/settings/lending) to Off.', step),
      '### Mobile',
      '- Tap Menu.',
      '- Tap Lend my letters.',
      '## What the switch does not do',
      'What a reader learned before you moved the switch stays learned.',
    ]);
    expect(all).toMatchObject([
      {
        kind: 'setting',
        title: 'Lend my letters',
        href: 'https://shop.example/settings/lending',
        steps: {
          desktop: ['Click Menu.', 'Set Lend my letters to Off.'],
          mobile: ['Tap Menu.', 'Tap Lend my letters.'],
        },
        limitations: ['What a reader learned before you moved the switch stays learned.'],
        evidence: [{ position: 4, quote: 'Set Lend my letters to Off.' }],
      },
    ]);
  });

  it('of an article about something else are nobody’s', () => {
    expect(found(['# Bake bread', '## Desktop', '- Click Bread.'])).toEqual([]);
  });
});

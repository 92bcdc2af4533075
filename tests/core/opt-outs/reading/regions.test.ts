import { describe, expect, it } from 'vitest';
import { regionsIn } from '../../../../src/core/opt-outs/reading/regions.js';
import { wordingFor } from '../../../../src/core/opt-outs/reading/rules/languages.js';

function regions(sentence: string, language = 'en'): string[] {
  const words = wordingFor(language);
  return words === null
    ? []
    : regionsIn([sentence], words).map(({ code, available, from }) =>
        [code, available ? 'yes' : 'no', ...(from ? [from] : [])].join(' '),
      );
}

describe('where a control is', () => {
  it.each([
    ['named', 'Members in the European Union and Canada can opt out.', ['EU yes', 'CA yes']],
    [
      'named by initials',
      'It applies to users in the EU, EEA and UK.',
      ['EU yes', 'EEA yes', 'GB yes'],
    ],
    ['a state', 'If you live in California, you can opt out.', ['US-CA yes']],
    ['not offered', 'The setting is not available in Hong Kong.', ['HK no']],
    ['not used', 'We are not training models with data of people in Switzerland.', ['CH no']],
    ['left out', 'You can opt out if you are a user outside the United Kingdom.', ['GB no']],
    [
      'dated',
      'Starting on 4 May 2026, we will use notes of members in Norway.',
      ['NO yes 2026-05-04'],
    ],
    ['dated otherwise', 'On May 4, 2026 we asked members in Norway.', ['NO yes 2026-05-04']],
  ])('%s: %s', (_, sentence, expected) => {
    expect(regions(sentence)).toEqual(expected);
  });

  it.each([
    ['de', 'Ab dem 4. Mai 2026 nutzen wir Notizen von Mitgliedern in Norwegen.'],
    ['fr', 'À partir du 4 mai 2026, les membres en Norvège peuvent s’opposer.'],
  ])('is dated in the language of the text: %s', (language, sentence) => {
    expect(regions(sentence, language)).toEqual(['NO yes 2026-05-04']);
  });

  it.each([
    ['a place of business', 'Shop Limited, Ireland, reads your notes.'],
    ['small letters', 'Tell us if you are in doubt; users in us all.'],
    ['a part of a word', 'Users in Omanville can opt out.'],
  ])('is not read from %s: %s', (_, sentence) => {
    expect(regions(sentence)).toEqual([]);
  });

  it('has the name that people use', () => {
    const words = wordingFor('en');
    const [one] =
      words === null
        ? []
        : regionsIn(['Members in HK or the UK can object.', 'Users in the UK.'], words);
    expect(one).toMatchObject({ code: 'GB', name: 'United Kingdom' });
  });
});

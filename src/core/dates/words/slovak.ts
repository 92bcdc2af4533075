import type { DateWords } from './date-words.js';

export const slovak: DateWords = {
  own: [
    'zásad(?:y)?',
    'podmienk(?:y|ach)',
    'vyhláseni[ea]',
    'oznámeni[ea]',
    'dokument(?:u)?',
    'verzi[ae]',
    'zmluv[ay]',
    'pravidl[áa]',
    'informáci[ea]',
    'vop',
    'stránk[ay]',
  ],
  links: ['od', 'dňa', 'odo dňa', 'k', 'ku', 'dňom', 'je', 'z', 'zo dňa', 'ku dňu', 'v', 'dátum'],
  inForce: {
    before: [
      '(?:dátum )?(?:účinnos(?:ť|ti)|platnos(?:ť|ti))',
      '(?:účinn|platn)(?:é|á|ý)(?: (?:od|odo|dňom))?',
      '(?:nadobúda(?:jú)?|nadobudl[iaoy]|nadobudn(?:e|ú)|vstupuj(?:e|ú)|vstúpil[aio]?) (?:do |v )?(?:účinnosť|platnosť)(?: a (?:účinnosť|platnosť))?',
      'platí od|platia od',
    ],
    alone: ['od'],
  },
  updated: {
    before: [
      '(?:dátum )?(?:posledn[áé]j?|naposledy) ?(?:aktualizáci[ae]|aktualizovan[éoáý]|zmen(?:a|y|ené|ené)|úprav[ay]|upraven[éáo]|revízi[ae])',
      '(?:bol[aioy]?|sú|je) (?:[^ .]{1,20} ){0,2}?(?:aktualizovan|zmenen|upraven|zverejnen)[éáýo]',
      '(?:aktualizovan|zmenen|upraven|zverejnen)[éáýo]',
      'dátum (?:poslednej )?(?:aktualizácie|zmeny|revízie|vydania)',
      'verzia(?: \\d{1,3}(?:\\.\\d{1,3}){0,3})?(?: (?:zo dňa|z|platná od))?',
    ],
    alone: ['aktualizácia', 'vydané', 'v'],
  },
  changing: [
    '(?:aktualizujeme|meníme|upravujeme|zmeníme)',
    'bud(?:e|ú) (?:aktualizovan|zmenen|nahraden)[éáý]',
    'sa (?:zmení|zmenia|menia)',
  ],
  beginning: [
    '(?:vstúpi(?:a)?|vstupuj(?:e|ú)) do platnosti',
    'nadobud(?:ne|nú) (?:účinnosť|platnosť)',
    'nadobúda(?:jú)? (?:účinnosť|platnosť)',
    'bud(?:e|ú) (?:platiť|účinné|platné)',
  ],
  news: ['aktualizáci[aeu]', 'zmen(?:a|y|u)', 'nov[éáýú]', 'aktualizovan[éáý]'],
  fromThen: ['od {date} (?:budeme|začneme)'],
  laws: ['zákon(?:a|om)?', 'nariadeni[ea]', 'gdpr', 'smernic[ae]', 'vyhlášk[ay]', 'rozhodnuti[ea]'],
  earlier: [
    '(?:predchádzajúc(?:a|e)|predošl[áé]|staršie?|archívn[ea]) (?:[^ ]{1,20} ){0,2}?(?:verzi[ae]|podmienky|zásady)',
    'archív',
  ],
  until: ['do', 'pred'],
};

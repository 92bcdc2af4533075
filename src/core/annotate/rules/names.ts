import { upTo, words } from '../../prose/patterns.js';

/** Capitalised, but not a product. Replacing a place, a month or an authority changes the meaning. */
export const places: RegExp = words(
  'january|february|march|april|may|june|july|august|september|october|november|december',
  'africa|america|asia|europe|australia|austria|belgium|brazil|bulgaria|canada|chile|china|colombia|croatia|cyprus|czechia|denmark|egypt|estonia|finland|france|germany|greece|hong kong|hungary|iceland|india|indonesia|israel|italy|japan|korea|latvia|liechtenstein|lithuania|luxembourg|malaysia|malta|mexico|netherlands|new zealand|nigeria|norway|philippines|poland|portugal|quebec|romania|russia|saudi arabia|singapore|slovakia|slovenia|south africa|spain|sweden|taiwan|thailand|turkey|türkiye|uae|ukraine|vietnam',
  'california|colorado|connecticut|delaware|illinois|nevada|new york|oregon|texas|utah|virginia|washington|dublin|london|san francisco',
  '[^ ]{0,20}(?:commission|commissioner|agency|act|directive|regulation|law|court)',
);

/** Where data changes hands, or others do the work, a different name is a different party. */
export const handsOver: RegExp = words(
  `shar(?:e|es|ed|ing)|disclos[^ ]{1,4}|transfer[^ ]{0,5}|sell|sells|selling|sold|provid(?:e|es|ed|ing) ${upTo(6)}to|receiv[^ ]{1,3}|(?:sub-?)?processors?|partners?|third[- ]part(?:y|ies)|vendors?|providers?|advertisers?|on (?:our|its) behalf|hosts?|hosted|hosting|operat(?:e|es|ed)|process(?:es|ed)|stor(?:e|es|ed)`,
);

/** Terms that contracts and laws capitalise, but which are not names. */
export const noNames: ReadonlySet<string> = new Set(
  'agreement|article|articles|content|customer|customers|inc|input|inputs|internet|ltd|member|members|notice|output|outputs|personal data|personal information|policy|privacy|privacy notice|privacy policy|republic|section|sections|service|services|site|terms|user|users|visitor|visitors'.split(
    '|',
  ),
);

/** Before a name: it may be someone whom the publisher deals with, rather than one of its own products. */
export const dealsWith: RegExp =
  /(?:^| )(?:with|by|from|via|through|engages?|uses?|used|using|and|to) $/iu;

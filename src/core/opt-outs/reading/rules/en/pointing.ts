import { upTo } from '../../../../prose/patterns.js';
import type { WordLists } from '../wording.js';

const not = `(?:not|[a-z]{1,7}n['’]t)`;
const places =
  'settings?|preferences|controls|choices|(?:privacy|preferences?|consent|account) (?:cent(?:er|re)|manager|hub|dashboard|tools?|page|options)|opt-?out (?:page|tool|form|link)';

/** What the places for choices are called, and how links lead to them. */
export const pointing = {
  places: [places, 'toggle', 'opt-?out'],
  placeNames: [
    `(?:in|via|through|by|using|from|under|within|visit|visiting|(?:go|going|head|navigate) to) (?:(?:your|the|our|their|its|my) )?((?:(?!(?:and|or|of|in|to|the|your|that|as|with|for|from|by|use|using|visiting|going) )[\\p{L}’'-]{1,20} ){0,3}(?:${places}))`,
  ],
  settingNames: [
    `(?:[Tt]he|[Yy]our|[Oo]ur) (\\p{Lu}[^ .,;:“”"]{0,30}(?: (?:\\p{Lu}[^ .,;:“”"]{0,30}|for|of|and|to|the|from|with|&)){0,8} \\p{Lu}[^ .,;:“”"]{0,30}) (?:\\p{Ll}{1,12} )?(?:setting|toggle|switch)(?!\\p{L})`,
    `[“"‘]([^”"’]{3,60})[”"’] (?:\\p{Ll}{1,12} )?(?:setting|toggle|switch|option)(?!\\p{L})`,
  ],
  requests: ['ask us', 'requests?', 'requesting', 'submit'],
  forms: ['forms?', 'webforms?'],
  officers: ['data protection officers?', 'dpo', 'privacy officer'],
  bare: [
    'opt(?:ing)?[- ]?outs?|unsubscribe|(?:turn|switch)(?:ing)? (?:it |this )?off|disabl(?:e|ing)|object(?:ing)? to|right to object',
    '(?:click )?(?:on )?(?:here|this|this link|this page|this form|the form|form|link|page|website|instructions)',
    'https?://.{1,200}|www\\..{1,200}',
  ],
  background: [
    '(?:please |to )?(?:learn|read|find out|see|discover|know) (?:more|about|how)',
    '(?:more|further|additional) (?:information|details|info)',
    'learn',
    'details',
  ],
  documents: [
    '(?:privacy|cookies?|data|legal|consent) (?:policy|policies|notices?|statements?)',
    'policy',
    'policies',
    'notice',
    'terms',
    'agreement',
    'guidelines',
    'disclosures?',
    'transparency report',
  ],
  means: [
    `(?:visit|visiting|via|through|using|by using|go to|going to|clicking|click|click on|see|follow|following|completing|complete|submit|filling out|fill out|fill in|accessing)(?: [^ ]{1,20}){0,4} ?`,
    `(?:you|can|may|please|to|or|and|also|,|^) (?:use|access)(?: [^ ]{1,20}){0,4} ?`,
    '(?:here|at|on|following)(?: [^ ]{1,20}){0,2}: ?',
  ],
  vague: ['this', 'these', 'those', 'such', 'it', 'them'],
  titleEnds: [
    '(?:at )?any ?time',
    'here',
    'by',
    'via',
    'through',
    'using',
    'if',
    'when',
    'unless',
    'in (?:your|the|our|their)',
    'under',
    'on (?:the|our|your)',
    'and (?:learn|can|will)',
    'please',
    'as (?:described|explained)',
    'you have provided',
    'with us',
    'to do so',
    'that',
    'which',
    'where',
    'who',
    'for certain',
  ],
  titleGoesOn: ['about', 'regarding', 'over', 'to', 'for', 'whether', 'around'],
  titleStarts: [
    '(?:please|via|through|by|using|use|in|to|from|at|on|your|the|our|my|an?|complete|completing|submit|visit|visiting|see|review|check|fill out|fill in|go to|click|this)',
  ],
  unheeded: [
    `(?:${not}|no|none|neither) ${upTo(6)}(?:respond|recogni[sz]e|honou?r|support|react|act on|process|alter|change|standard|consensus|consistent)`,
    `no ${upTo(6)}(?:standard|consensus|agreement)`,
  ],
  heeded: [
    'honou?rs?',
    'recogni[sz]es?',
    'responds? to',
    'treats?',
    'process(?:es)?',
    'enabl(?:e|es|ing)',
    'turn(?:ing)? on',
    'send(?:s|ing)?',
    'opt[- ]?out',
    'accept',
    'activate',
  ],
} satisfies Partial<WordLists>;

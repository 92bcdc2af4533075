import { upTo } from '../../../../prose/patterns.js';
import type { WordLists } from '../wording.js';

const not = `(?:not|[a-z]{1,7}n['’]t)`;
const someone = '(?:member|members|user|users|visitor|visitors|customer|customers|people|you)';

/** What texts say about a control: its default, its limits, how and where it is used. */
export const describing = {
  on: [
    `(?:on|enabled|turned on|switched on|active|checked|opted in) by default`,
    `by default,? ${upTo(12)}(?:is|are) (?:set to |turned |switched )?(?:on|enabled)`,
    `default(?: setting)? is (?:set to )?(?:on|enabled)`,
    `by default ${upTo(30)}unless ${upTo(4)}(?:opt|turn|object|disable|choose|change)`,
    `unless ${upTo(3)}(?:opts?[- ]?out|(?:turn|switch|toggle)(?:s|es)? ${upTo(5)}off)`,
  ],
  off: [
    `(?:off|disabled|turned off|switched off|inactive|unchecked) by default`,
    `not (?:enabled|on|turned on|active|switched on) by default`,
    `by default,? ${upTo(12)}(?:is|are) (?:set to |turned |switched )?(?:off|disabled)`,
    `default(?: setting)? is (?:set to )?(?:off|disabled)`,
    `(?:unless|only if|only when|until) ${upTo(3)}opts?[- ]?in`,
    `(?:unless|only|until) ${upTo(6)}(?:turn|switch|toggle)(?:s|es)? ${upTo(5)}on`,
  ],
  limitations: [
    `${not} (?:affect|apply|impact|extend|cover|stop|prevent|delete|remove|undo|mean)`,
    `not retroactive`,
    `(?:cannot|can['’]?t|can not|unable to|not able to|may not|not possible to) (?:opt[- ]?out|unsubscribe|turn off|disable|object|withdraw)`,
    `(?<!you )(?:will|may|might|can|could) still`,
    'still (?:see|receive|get|be shown)',
    `(?:continue|continues) to ${upTo(6)}(?:receive|see|use|show|send|process|be)`,
    `(?:already|previously) (?:taken place|used|trained|collected|shared|happened|occurred|been)`,
    `(?:learned|learnt|collected|gathered|used|shared|trained|processed) (?:about you )?before`,
    `(?:stays?|remains?) in ${upTo(3)}(?:models?|systems?|data ?sets?|backups?)`,
    `without affecting`,
    `only (?:affects?|applies|apply|works?|covers?)`,
    `not (?:be )?(?:able to use|available if)`,
  ],
  otherPurposes: [
    `(?:for|to|of) ${upTo(2)}other (?:purposes?|uses?|processing|reasons|data)`,
    `(?:${not}|cannot) (?:be )?(?:listed|covered|deleted|changed|included|available) (?:by|in|through|via) `,
  ],
  desktop: [
    '(?:on |using |from )?(?:an? |the |your )?(?:desktop|computer|web|website|browser|web browser|laptop|pc|mac|windows|desktop computer|desktop app|desktop site|desktop browser)(?: (?:and|or|&|/) (?:desktop|computer|web|laptop|browser|mac|windows|linux))?(?: (?:steps|instructions|experience|version))?',
  ],
  mobile: [
    '(?:on |using |from |in )?(?:an? |the |your )?(?:mobile|mobile app|mobile apps|mobile device|app|phone|smartphone|tablet|android|ios|iphone|ipad|mobile browser)(?: (?:app|device|devices|phone))?(?: ?(?:and|or|&|/|,) ?(?:an? |the )?(?:mobile|android|ios|iphone|ipad|tablet)){0,2}(?: (?:app|apps|device|devices|phone|steps|instructions|experience))?',
  ],
  steps: [
    '(?:click|tap|select|choose|open|go|navigate|toggle|turn|switch|scroll|press|sign|log|visit|under|from|in|on|at|find|enter|check|uncheck|hover|swipe|move|launch|locate|head|use|then|next|confirm|save|look|review|fill|submit|change|slide|expand)',
  ],
  audiences: [
    `${someone} ${upTo(3)}(?:in|from)`,
    `(?:if|where) ${someone} ${upTo(3)}(?:in|from)`,
    'located in',
    'residents? (?:of|in)',
    'resid(?:e|es|ing) in',
    'liv(?:e|es|ing) in',
    'based in',
    `(?:available|offered|applies|apply|applicable) ${upTo(4)}(?:in|to)`,
    'outside(?: of)?',
    'rights',
  ],
  unavailable: [
    `${not} ${upTo(2)}(?:available|offered|provided|supported|apply|applicable)`,
    `(?:are|is|do|does|will|have|has) not ${upTo(2)}(?:train|training|use|using|process|processing|share|sharing|collect|collecting|sell|selling)`,
    'unavailable',
    `except(?:ing)? (?:in|for|if)`,
    'excluding',
    'outside(?: of)?',
  ],
  from: [
    '(?:starting|beginning|from|effective|as of|as from|since|after|starts?|starting from)(?: on)?(?: the)? ?',
    '^on ?',
  ],
} satisfies Partial<WordLists>;

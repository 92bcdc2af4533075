import { raisedDigits } from '../../prose/footnote-marks.js';
import { words } from '../../prose/patterns.js';

/** Words that cannot be added, dropped or swapped without changing what a document means. English. */
export interface MaterialTerm {
  name: string;
  pattern: RegExp;
  /** Completes “Changes …: “may”.” */
  what: string;
}

export const materialTerms: readonly MaterialTerm[] = [
  {
    name: 'negation',
    what: 'a negation',
    pattern: words(
      'not?',
      'never|none|nor|neither|without|cannot|except(?:ion)?s?|excluding|unless|only|solely|exclusively|until',
      "[^ ]{1,20}n['’]t",
      'non-[^ ]{1,40}',
    ),
  },
  {
    name: 'force',
    what: 'what is allowed or required',
    pattern: words(
      'may|might|can|could|will|would|shall|should|must|need(?:s|ed)?|ought',
      'requir[^ ]{0,9}|oblig[^ ]{0,9}|entitl[^ ]{0,6}|permit[^ ]{0,6}|allow[^ ]{0,6}|prohibit[^ ]{0,6}|forbid[^ ]{0,6}|agree[^ ]{0,6}|promis[^ ]{0,4}',
      'always|all|any|every|each|some|most|certain|if|where|generally|usually|typically|by default|optional(?:ly)?|automatic(?:ally)?',
    ),
  },
  {
    name: 'numbers and periods',
    what: 'a number or a period',
    pattern: words(
      `[^ ]{0,10}(?![${raisedDigits}])\\p{N}[^ ]{0,20}`,
      'percent|hours?|days?|weeks?|months?|years?|daily|weekly|monthly|annual(?:ly)?|indefinite(?:ly)?|forever|permanent(?:ly)?|temporar[^ ]{1,4}|promptly|immediately',
    ),
  },
  {
    name: 'kinds of data',
    what: 'a kind of data',
    pattern: words(
      'names?|e-?mails?|addresses|phone|numbers?|locations?|contacts?|calendars?|content|messages?|communications?|photos?|images?|videos?|audio|voice|recordings?|transcripts?|faces?|profiles?|resumes?|résumés?|cv|history|searches|browsing|purchases?|payments?|cards?|bank|financial|salary',
      'biometrics?|genetic|health|medical|ethnic(?:ity)?|religio[^ ]{1,4}|political|sexual|gender|age|birth|race|nationality|criminal',
      'devices?|identifiers?|ip|cookies?|pixels?|metadata|inferences?|interests?|inputs?|outputs?|prompts?|personal|sensitive|aggregated?|anonym[^ ]{1,8}|pseudonym[^ ]{1,8}|de-identif[^ ]{1,8}|publicly?|private',
    ),
  },
  {
    name: 'recipients',
    what: 'who receives data',
    pattern: words(
      'affiliates?|affiliated|partners?|third[- ]part(?:y|ies)|part(?:y|ies)|vendors?|providers?|suppliers?|contractors?|advertisers?|publishers?|subsidiar(?:y|ies)|parent|compan(?:y|ies)|corporations?|business(?:es)?|organi[sz]ations?|institutions?|(?:sub-?)?processors?|controllers?|resellers?|brokers?|researchers?|employers?|admins?|administrators?|customers?|governments?|authorit(?:y|ies)|police|law enforcement|regulators?|courts?|recipients?',
    ),
  },
  {
    name: 'practices',
    what: 'what is done with data',
    pattern: words(
      'shar(?:e|es|ed|ing)|disclos[^ ]{1,4}|transfer[^ ]{0,5}|collect[^ ]{0,4}|receiv[^ ]{1,3}|sell|sells|selling|sold|sale|rent[^ ]{0,3}|retain[^ ]{0,3}|retention|keep|keeps|kept|stor(?:e|es|ed|ing|age)|combin[^ ]{1,6}|infer[^ ]{0,4}|track[^ ]{0,4}|monitor[^ ]{0,4}|scan[^ ]{0,5}|review(?:ed|ers?)|record(?:s|ed)?',
    ),
  },
  {
    name: 'purposes',
    what: 'what data is used for',
    pattern: words(
      'ads?|advertis(?:e|ing|ement|ements)|marketing|train(?:s|ed|ing)?|ai|artificial intelligence|machine learning|models?|research|analytics|profiling|personali[sz][^ ]{1,7}|target(?:s|ed|ing)?|monetiz[^ ]{1,5}|fraud|purposes?',
    ),
  },
  {
    name: 'rights',
    what: 'a right or a choice',
    pattern: words(
      'rights?|opt[- ]?(?:out|in|outs|ins|ed|ing)|opt|object(?:s|ion|ions)?|withdraw[^ ]{0,4}|choices?|choose|controls?|settings?|access|correct(?:ion)?|rectif[^ ]{1,8}|eras(?:e|ure)|delet(?:e|es|ed|ing|ion)|portab[^ ]{1,5}|complain[^ ]{0,3}|appeal[^ ]{0,3}|consent[^ ]{0,3}|disputes?|arbitrat[^ ]{1,4}|refunds?|cancel[^ ]{0,8}|terminat[^ ]{1,5}|unsubscribe',
    ),
  },
  {
    name: 'law',
    what: 'where, or on what legal basis, something applies',
    pattern: words(
      'legal|legitimate|lawful|contract(?:s|ual)?|liab[^ ]{1,6}|warrant[^ ]{1,5}|indemni[^ ]{1,8}|laws?(?! enforcement)|jurisdictions?|governing|waive[^ ]{0,3}|binding|worldwide|global(?:ly)?|international(?:ly)?|abroad|overseas|outside|anywhere|everywhere|appl(?:y|ies|icable)|subject to|gdpr|ccpa|eu|eea|uk|us|u\\.s|european|california[^ ]{0,2}|switzerland|united states|united kingdom',
    ),
  },
  {
    name: 'addresses and entities',
    what: 'an address or the name of a company',
    pattern: words(
      '[^ ]{1,60}@[^ ]{1,60}',
      '(?:https?:|www\\.)[^ ]{1,90}',
      'street|avenue|p\\.?o\\.? box|inc|llc|l\\.l\\.c|ltd|limited|gmbh|corp|corporation|plc|b\\.?v|s\\.?a|ag|opco|ireland',
    ),
  },
];

/** Terms whose meaning depends on singular or plural. */
export const materialInNumber: ReadonlySet<string> = new Set([
  'numbers and periods',
  'kinds of data',
  'recipients',
  'addresses and entities',
]);

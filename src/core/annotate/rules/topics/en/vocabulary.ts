import { upTo } from '../../../../prose/patterns.js';

/** Words for the data that people give a publisher. */
export const data = `data|information|content|details|identifiers?|profiles?|posts?|messages?|inputs?|prompts?|conversations?|recordings?|files?`;

/** Verbs for handing data over. */
export const shares = `shar(?:e|es|ed|ing)|disclos(?:e|es|ed|ing|ures?)|sells?|sold|selling|sale|transfer(?:s|red|ring)?|pass(?:es|ed)? on`;

/** Verbs that are also used for things other than data. */
export const gives = `provid(?:e|es|ed|ing)|giv(?:e|es|en|ing)|send(?:s|ing)?|sent|mak(?:e|es|ing) ${upTo(6)}available|(?:become )?available to|refer|visible to`;

/** Who receives it. */
export const recipients = `third[- ]part(?:y|ies)|partners?|advertisers?|ad networks?|vendors?|service providers?|suppliers?|contractors?|others|other (?:companies|members|users|people)|authorit(?:y|ies)|law enforcement|governments?|publishers?|researchers?|compan(?:y|ies)|organi[sz]ations?|employers?|admins?|data brokers?|(?:other|connected|external) (?:services?|apps?|sites?|platforms?)`;

/** Kinds of data that are more specific than “data”. */
export const kindsOfData = `(?:name|names|title|e-?mail address(?:es)?|phone numbers?|(?:general |precise )?location|contacts|calendars?|photos?|images?|videos?|audio|voice|recordings?|transcripts?|r[eé]sum[eé]s?|cv|biometric[^ ]{0,3}|health|genetic|age|gender|birth|payment|device|ip address(?:es)?|browsing|search history|group activity|feedback|inferences?)`;

/** Data that belongs to somebody. */
export const ownData = `(?:your|their|my|personal|member|user|customer) ${upTo(3)}(?:${data}|accounts?)`;

/** The document itself. */
export const thisDocument = `(?:this|our|these|the) ${upTo(3)}(?:polic(?:y|ies)|notices?|terms|agreement|statement)`;

import { isSameSite, siteOf } from '../../site.js';

/*
 * Query parameters that say how readers came to a page or who they are, not where a link leads.
 *
 * A name is listed if one of these strips it, or its vendor says that it appends it to links to any site, provided
 * that it can hardly mean anything else:
 * - Firefox, query stripping: https://firefox-source-docs.mozilla.org/toolkit/components/antitracking/anti-tracking/query-stripping/index.html
 * - Brave, query filter: https://github.com/brave/brave-core/blob/master/components/query_filter/utils.cc
 * - AdGuard, general_url.txt: https://github.com/AdguardTeam/AdguardFilters/tree/master/TrackParamFilter/sections
 * - ClearURLs, globalRules: https://gitlab.com/ClearURLs/rules
 * - click ids of advertising platforms: https://github.com/henkisdabro/platform-url-click-id-parameters
 * Some of them also strip `ref`, `ref_src`, `referrer`, `source`, `src`, `campaign`, `cid`, `clickid`, `mc`, `spm`,
 * `si`, `__s` or `fb_comment_id`. Those are kept here, because on other sites they decide what a reader sees.
 */

/** Dropped from links to every site. */
const everywhere = [
  // Google Analytics, Ads and Shopping
  ...['_ga', '_gl', 'gclid', 'gclsrc', 'dclid', 'gbraid', 'wbraid', 'gad_source', 'gad_campaignid'],
  'srsltid',
  // Meta
  ...['fbclid', 'fb_action_ids', 'fb_action_types', 'fb_ref', 'fb_source', 'igshid'],
  // Microsoft Advertising
  'msclkid',
  // Yandex, OpenStat
  ...['yclid', 'ysclid', 'ymclid', '_openstat'],
  // X, TikTok, LinkedIn Ads, Pinterest, Reddit
  ...['twclid', '__twitter_impression', 'ttclid', 'li_fat_id', 'epik', 'rdt_cid'],
  // Yahoo
  ...['guccounter', 'guce_referrer', 'guce_referrer_sig'],
  // Mailchimp
  ...['mc_cid', 'mc_eid', 'mc_tc'],
  // HubSpot
  ...['_hsenc', '_hsmi', '__hsfp', '__hssc', '__hstc', 'hsctatracking'],
  // Marketo, Klaviyo, MailerLite, Vero, beehiiv, Eloqua
  ...['mkt_tok', '_kx', 'ml_subscriber', 'ml_subscriber_hash', 'vero_id', 'vero_conv', '_bhlid'],
  'elqtrackid',
  // Adobe
  ...['s_cid', 's_kwcid'],
  // Mapp, Piano, Piwik
  ...[
    'wt_mc',
    'wt_zmc',
    'xtor',
    'pk_campaign',
    'pk_kwd',
    'pk_medium',
    'pk_source',
    'pk_cid',
    'pk_vid',
  ],
  // Parse.ly and others, for links inside a site
  ...['itm_source', 'itm_medium', 'itm_campaign', 'itm_content', 'itm_term'],
  // Impact, Branch, Wicked Reports; three of the lists have `rb_clickid`, and none says whose it is
  ...['irclickid', 'irgwc', '_branch_match_id', '_branch_referrer', 'wickedid', 'rb_clickid'],
];

/** Prefixes of names that are dropped likewise: Google Analytics, Matomo, HubSpot Ads, Olytics, Blueshift. */
const families = ['utm_', 'mtm_', 'hsa_', 'oly_', 'bsft_'];

/**
 * Dropped from links to one site and its subdomains, whichever document they are in.
 *
 * LinkedIn: what its own pages append to links, as captures of its policies and help articles show (the visitor's
 * locale is part of it), and what ClearURLs strips from links to it.
 */
const bySite = {
  'linkedin.com': [
    ...['trk', 'trkinfo', 'trackingid', 'refid', 'lipi', 'licu', 'hcppcid', 'original_referer'],
    ...['src', 'veh', 'lang', '_l'],
  ],
};

/** All names are in lower case, because the case of a parameter's name is ignored. */
export const trackingLists = { everywhere, families, bySite };

/** What a document's declaration says about links. */
export interface LinkRules {
  url: string;
  /** Also dropped from links to the site of `url`; none when left out. */
  dropParameters?: readonly string[];
}

const namesEverywhere = new Set(everywhere);
const sites = Object.entries(bySite).map(([site, names]) => ({ site, names: new Set(names) }));

/** True when the parameter is dropped from `link` in a document with these rules. */
export function isTracking(parameter: string, link: URL, rules: LinkRules): boolean {
  const name = parameter.toLowerCase();
  if (namesEverywhere.has(name) || families.some((start) => name.startsWith(start))) return true;
  if (sites.some(({ site, names }) => names.has(name) && site === siteOf(link))) return true;
  const own = rules.dropParameters ?? [];
  return (
    own.some((dropped) => dropped.toLowerCase() === name) && isSameSite(link, new URL(rules.url))
  );
}

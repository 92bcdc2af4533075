/**
 * What a clause is about: the practice categories of OPP-115 (Wilson et al., “The Creation and Analysis of a
 * Website Privacy Policy Corpus”, ACL 2016), and two of our own. A clause may have several, or none.
 */
export const topics = [
  'first-party-collection-use',
  'third-party-sharing-collection',
  'user-choice-control',
  'user-access-edit-deletion',
  'data-retention',
  'data-security',
  'policy-change',
  'do-not-track',
  'international-specific-audiences',
  'ai-training',
  'affiliate-sharing',
] as const;
export type Topic = (typeof topics)[number];

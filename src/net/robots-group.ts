/**
 * The rules of a `robots.txt` that are meant for `productToken` (lower case), one `key: value` a line.
 * Groups that name it count together; without any, those for `*` do (RFC 9309 section 2.2.1).
 * The choice is made here because robots-parser hands every rule to every agent of its group: a file
 * of 25,000 agents over 25,000 rules would not fit in memory. A run of asterisks means the same as one, but
 * each one costs time.
 */
export function ownRules(text: string, productToken: string): string[] {
  const rules: Record<'own' | 'any', string[]> = { own: [], any: [] };
  let ownGroupSeen = false;
  let group = { own: false, any: false };
  let namingAgents = false;

  for (const line of text.split(/\r\n|\r|\n/)) {
    const { key, value } = readLine(line);
    if (key === 'user-agent') {
      if (!namingAgents) group = { own: false, any: false };
      namingAgents = true;
      if (agentOf(value) === productToken) group.own = true;
      if (value.startsWith('*')) group.any = true;
      ownGroupSeen ||= group.own;
    } else if (ruleKeys.includes(key)) {
      namingAgents = false;
      const rule = `${key}: ${value.replace(/\*+/g, '*')}`;
      if (group.own) rules.own.push(rule);
      if (group.any) rules.any.push(rule);
    }
  }
  return ownGroupSeen ? rules.own : rules.any;
}

/** Other lines, such as `Sitemap`, neither belong to a group nor end one. */
const ruleKeys: readonly string[] = ['allow', 'disallow', 'crawl-delay'];

function readLine(line: string): { key: string; value: string } {
  const content = line.replace(/#.*/s, '');
  const colon = content.indexOf(':');
  if (colon < 0) return { key: '', value: '' };
  return {
    key: content.slice(0, colon).trim().toLowerCase(),
    value: content.slice(colon + 1).trim(),
  };
}

/** `Clausewatch/1.0` names `clausewatch`. */
function agentOf(value: string): string {
  return value.replace(/[^a-z_-].*/is, '').toLowerCase();
}

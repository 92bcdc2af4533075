/*
 * Targets that redirectors write in a form of their own. Each function gives the target as written, or null if the
 * address has none. The result need not be an address.
 */

/** `https://href.li/?https://example.com/#part` */
export function wholeQuery({ search, hash }: URL): string | null {
  return search.length > 1 ? `${search.slice(1)}${hash}` : null;
}

/** `u=a1` and the target in Base64. */
export function bingTarget({ searchParams }: URL): string | null {
  const wrapped = searchParams.get('u');
  return wrapped?.startsWith('a1') ? fromBase64(wrapped.slice(2)) : null;
}

/** `u=https-3A__example.com_terms`: `-` stands for `%`, and `_` for `/`. */
export function proofpointTarget({ searchParams }: URL): string | null {
  const wrapped = searchParams.get('u');
  return wrapped && percentDecoded(wrapped.replaceAll('-', '%').replaceAll('_', '/'));
}

const startV3 = '/v3/__';
const endV3 = '__;';
/** `*` stands for one character, `**` and a letter for as many as the letter's place in this list, plus two. */
const lengthsV3 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const gapV3 = /\*(?:\*([\w-]))?/g;

/** `/v3/__https://example.com/a*b__;Iw!!…`: the characters for the gaps follow in Base64. */
export function proofpointV3Target({ pathname, search, hash }: URL): string | null {
  const address = `${pathname}${search}${hash}`;
  const end = address.lastIndexOf(endV3);
  if (!address.startsWith(startV3) || end < startV3.length) return null;
  const missing = [...fromBase64(address.slice(end + endV3.length).split('!', 1)[0] ?? '')];
  let used = 0;
  return address.slice(startV3.length, end).replace(gapV3, (_, letter?: string) => {
    const from = used;
    used += letter === undefined ? 1 : lengthsV3.indexOf(letter) + 2;
    return missing.slice(from, used).join('');
  });
}

/** Text without its percent-encoding; as it is if that is broken. */
export function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function fromBase64(text: string): string {
  return Buffer.from(text, 'base64url').toString('utf8');
}

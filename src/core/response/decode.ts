import sniff from 'html-encoding-sniffer';

import type { NoPage } from '../outcome.js';
import { damageOf } from './damage.js';
import { isPlainText, pageOfPlainText } from './plain-text.js';
import { quote } from './quote.js';
import { decodeWindows1252 } from './windows-1252.js';

/** Not the name of an encoding: what the sniffer returns if nothing names one. */
const undeclared = 'undeclared';

/** A body as HTML. Plain text becomes the page that browsers show for it. */
export function decode(
  bytes: Uint8Array,
  contentType: string | undefined,
): { html: string } | NoPage {
  const decoded = textOf(bytes, contentType);
  if (typeof decoded !== 'string') return decoded;
  return { html: isPlainText(contentType, decoded) ? pageOfPlainText(decoded) : decoded };
}

/**
 * The text of a body. A BOM decides. Otherwise bytes that are UTF-8 are read as that, whatever is declared: text in
 * another encoding is never UTF-8 by chance. For other bytes, the header, `<meta>`, UTF-8 and windows-1252 are tried in
 * this order, and the first reading without damage is taken, or else the one with least.
 */
function textOf(bytes: Uint8Array, contentType: string | undefined): string | NoPage {
  const marked = sniffed(bytes.subarray(0, longestMark), undefined);
  if (marked !== undeclared) return decodeAs(marked, bytes) ?? '';
  const utf8 = decodeUtf8(bytes);
  if (utf8 !== null && notAscii.test(utf8)) return utf8;

  const [encoding, ...others] = encodingsOf(bytes, contentType);
  const text = decodeAs(encoding, bytes);
  return text === null ? unreadable(encoding) : leastDamaged(text, bytes, others);
}

const longestMark = 3;
const notAscii = /[^\0-\x7f]/;

/** What may be meant, most likely first. */
function encodingsOf(
  bytes: Uint8Array,
  contentType: string | undefined,
): [first: string, ...others: string[]] {
  const header = sniffed(new Uint8Array(), charsetOf(contentType));
  const meta = sniffed(bytes, undefined);
  const declared = [header, meta].filter(
    (encoding) => encoding !== undeclared && !isImpossible(encoding, bytes),
  );
  const [first = 'UTF-8', ...others] = [...declared, 'UTF-8', 'windows-1252'];
  return [first, ...others.filter((encoding) => encoding !== first)];
}

/** Any markup in UTF-16 has zero bytes. */
function isImpossible(encoding: string, bytes: Uint8Array): boolean {
  return encoding.startsWith('UTF-16') && !bytes.includes(0);
}

function leastDamaged(declared: string, bytes: Uint8Array, others: readonly string[]): string {
  let best = { text: declared, damage: damageOf(declared) };
  for (const encoding of others) {
    if (best.damage === 0) break;
    const text = decodeAs(encoding, bytes);
    const damage = text === null ? Number.POSITIVE_INFINITY : damageOf(text);
    if (text !== null && damage < best.damage) best = { text, damage };
  }
  return best.text;
}

function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  if (encoding === 'windows-1252') return decodeWindows1252(bytes);
  return decoderFor(encoding)?.decode(bytes) ?? null;
}

function sniffed(bytes: Uint8Array, transportLayerEncodingLabel: string | undefined): string {
  try {
    return sniff(bytes, { transportLayerEncodingLabel, defaultEncoding: undeclared });
  } catch {
    // The sniffer fails on a <meta> whose content ends at "charset"; such a <meta> declares nothing.
    return undeclared;
  }
}

function charsetOf(contentType: string | undefined): string | undefined {
  const match = /;\s*charset\s*=\s*(?:"([^"]*)"|([^;,\s]+))/i.exec(contentType ?? '');
  return match?.[1] ?? match?.[2];
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Not UTF-8, which is a valid answer and not a failure.
    return null;
  }
}

function decoderFor(encoding: string): InstanceType<typeof TextDecoder> | null {
  try {
    return new TextDecoder(encoding);
  } catch {
    // The standard defines a few encodings that no decoder here supports; the caller reports that.
    return null;
  }
}

function unreadable(encoding: string): NoPage {
  return {
    kind: 'refused-by-us',
    because: 'bad-encoding',
    detail: `The page declares the encoding ${quote(encoding)}, which cannot be read here; save it as UTF-8 and feed it to \`clausewatch replay\`.`,
  };
}

import sniff from 'html-encoding-sniffer';

import type { NoPage } from '../outcome.js';
import { quote } from './quote.js';
import { decodeWindows1252 } from './windows-1252.js';

/** Not the name of an encoding: what the sniffer returns if neither BOM, header nor `<meta>` names one. */
const undeclared = 'undeclared';

/**
 * The text of a page. The charset comes from the BOM, the header, or `<meta>`, in this order (HTML
 * standard, section 13.2.3.2); without any, bytes that are valid UTF-8 are UTF-8, others windows-1252.
 */
export function decode(
  bytes: Uint8Array,
  contentType: string | undefined,
): { html: string } | NoPage {
  const encoding = declaredEncoding(bytes, contentType);
  if (encoding === undeclared) return { html: decodeUtf8(bytes) ?? decodeWindows1252(bytes) };
  if (encoding === 'windows-1252') return { html: decodeWindows1252(bytes) };

  const decoder = decoderFor(encoding);
  return decoder ? { html: decoder.decode(bytes) } : unreadable(encoding);
}

function declaredEncoding(bytes: Uint8Array, contentType: string | undefined): string {
  const transportLayerEncodingLabel = charsetOf(contentType);
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

import { z } from 'zod';

const maxHeaders = 20;
const nameCharacters = 100;
const valueCharacters = 2_000;

/** RFC 9110, 5.1 and 5.6.2: a token. */
const token = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
/** RFC 9110, 5.5, without the obsolete parts: visible ASCII, with blanks only in between. */
const visible = /^[!-~](?:[ -~]*[!-~])?$/;
/** Headers that the sender or the connection sets. */
const ours =
  /^(?:webhook-.*|content-.*|proxy-.*|host|connection|keep-alive|te|trailer|transfer-encoding|upgrade|expect|user-agent|accept-encoding)$/i;

/** Headers that are sent with every attempt, such as `Authorization`. */
export const CustomHeaders = z
  .record(z.string(), z.unknown(), 'must be an object of header names and values')
  .superRefine((headers, context) => {
    const blame = (path: string[], message: string) =>
      context.addIssue({ code: 'custom', path, message });
    const names = Object.keys(headers);
    if (names.length > maxHeaders) blame([], `must not have more than ${maxHeaders} headers`);
    const lower = names.map((name) => name.toLowerCase());
    if (new Set(lower).size < lower.length) blame([], 'contain the same header twice');
    for (const [name, value] of Object.entries(headers)) {
      const fault = faultOf(name, value);
      if (fault) blame([name], fault);
    }
  })
  .transform((headers) => headers as Record<string, string>)
  .meta({ type: 'object', additionalProperties: { type: 'string' }, maxProperties: maxHeaders });

function faultOf(name: string, value: unknown): string | null {
  if (!token.test(name)) return 'is not a valid header name';
  if (name.length > nameCharacters) return `is longer than ${nameCharacters} characters`;
  if (ours.test(name)) return 'is set by the sender itself';
  if (typeof value !== 'string' || !visible.test(value))
    return 'must consist of visible ASCII characters';
  return value.length > valueCharacters
    ? `must be at most ${valueCharacters} characters long`
    : null;
}

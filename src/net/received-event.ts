/** What a request contained: a verified one, or any one if there is no secret. */
export interface ReceivedEvent {
  /** Time of arrival, in epoch milliseconds. */
  at: number;
  /** `webhook-id`; empty if missing. */
  id: string;
  type: string;
  sequence: number | null;
  summary: string;
  url: string;
  /** Whether the signature is valid; null if there is no secret to check it with. */
  verified: boolean | null;
  /** Whether an event with this id was received before, as in a retry. */
  duplicate: boolean;
  /** The whole body, parsed. */
  body: unknown;
}

/** Reads a payload; null if it is not a JSON object. Missing fields are empty. */
export function parseEvent(
  text: string,
  id: string | string[] | undefined,
): Omit<ReceivedEvent, 'at' | 'verified' | 'duplicate'> | null {
  const body = parseObject(text);
  if (body === null) return null;
  const data = objectOf(body.data) ?? {};
  return {
    id: typeof id === 'string' ? id : '',
    type: textOf(body.type),
    sequence: typeof data.sequence === 'number' ? data.sequence : null,
    summary: textOf(data.summary),
    url: textOf(data.url),
    body,
  };
}

function parseObject(text: string): Record<string, unknown> | null {
  try {
    return objectOf(JSON.parse(text));
  } catch {
    return null;
  }
}

function objectOf(value: unknown): Record<string, unknown> | null {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject ? (value as Record<string, unknown>) : null;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** What a verified request, or any where there is no secret, has told. */
export interface ReceivedEvent {
  /** Epoch milliseconds, when it came. */
  at: number;
  /** `webhook-id`; empty where there was none. */
  id: string;
  type: string;
  sequence: number | null;
  summary: string;
  url: string;
  /** Whether the signature fits; null where there is no secret to tell by. */
  verified: boolean | null;
  /** Whether an event with this id came before, as a repeated attempt does. */
  duplicate: boolean;
  /** All that was sent, parsed. */
  body: unknown;
}

/** Reads a payload; null where it is no JSON object. What is missing in it is empty. */
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

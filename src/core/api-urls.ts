/* Addresses of this API. `base` has no trailing slash. */

/** An address to build others on: without trailing slashes. */
export function toBase(address: string): string {
  return address.replace(/(?<!\/)\/+$/, '');
}

/** Segments that could be mistaken for the part after an id. */
const ambiguous = /\/(?:versions|clauses|compare)(?:\/|$)/;

export function changeUrl(base: string, id: string): string {
  return `${base}/changes/${encodeURIComponent(id)}`;
}

export function documentUrl(base: string, id: string): string {
  const encoded = encodeURIComponent(id);
  return `${base}/documents/${ambiguous.test(id) ? encoded : encoded.replaceAll('%2F', '/')}`;
}

export function versionUrl(base: string, documentId: string, id: string): string {
  return `${documentUrl(base, documentId)}/versions/${encodeURIComponent(id)}`;
}

export function clauseUrl(base: string, documentId: string, id: string): string {
  return `${documentUrl(base, documentId)}/clauses/${encodeURIComponent(id)}`;
}

export function optOutUrl(base: string, id: string): string {
  return `${base}/opt-outs/${encodeURIComponent(id)}`;
}

/** The dates of one document. */
export function effectiveDatesUrl(base: string, documentId: string): string {
  return `${base}/effective-dates?${new URLSearchParams({ document: documentId })}`;
}

export function webhookUrl(base: string, id: string): string {
  return `${base}/webhooks/${encodeURIComponent(id)}`;
}

/** The delivery log of an endpoint. */
export function deliveriesUrl(base: string, webhookId: string): string {
  return `${webhookUrl(base, webhookId)}/deliveries`;
}

export function deliveryUrl(base: string, webhookId: string, id: string): string {
  return `${deliveriesUrl(base, webhookId)}/${encodeURIComponent(id)}`;
}

import type { Store } from '../store/store.js';
import type { FieldError } from './wire/problem.js';

interface Named {
  service?: string | readonly string[] | undefined;
  document?: string | readonly string[] | undefined;
}

/** Where the names were given: in the query, or in a field of the body. */
type ParameterPlace = { in: 'query' } | { in: 'body'; under: string };

/** Reports the names in a filter that do not exist here: one error per field. */
export async function unknownNames(
  { service, document }: Named,
  store: Store,
  place: ParameterPlace = { in: 'query' },
): Promise<FieldError[]> {
  const errors: FieldError[] = [];
  const blame = (field: string, message: string) =>
    errors.push({
      field: place.in === 'body' ? `${place.under}.${field}` : field,
      in: place.in,
      message,
    });
  if (service !== undefined) {
    const documents = await store.documents.list();
    const services = [...new Set(documents.map(({ service: { id } }) => id))];
    const unknown = [service].flat().find((id) => !services.includes(id));
    const existing = services.join(', ') || '(none yet)';
    if (unknown !== undefined) {
      const what = Array.isArray(service) ? `names ${JSON.stringify(unknown)}, which is` : 'is';
      blame('service', `${what} not a service on this server; available: ${existing}`);
    }
  }
  for (const id of [document ?? []].flat()) {
    if (await store.documents.get(id)) continue;
    const what = Array.isArray(document) ? `names ${JSON.stringify(id)}, which is` : 'is';
    blame('document', `${what} not a document on this server; see /documents`);
    break;
  }
  return errors;
}

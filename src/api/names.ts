import type { Store } from '../store/store.js';
import type { FieldError } from './wire/problem.js';

/** What a filter names and nobody here knows: an error a field. */
export async function unknownNames(
  { service, document }: { service?: string | undefined; document?: string | undefined },
  store: Store,
): Promise<FieldError[]> {
  const errors: FieldError[] = [];
  if (service !== undefined) {
    const documents = await store.documents.list();
    const services = [...new Set(documents.map(({ service: { id } }) => id))];
    if (!services.includes(service)) {
      const message = `is not a service here; the ones that exist are ${services.join(', ') || '(none yet)'}`;
      errors.push({ field: 'service', in: 'query', message });
    }
  }
  if (document !== undefined && !(await store.documents.get(document))) {
    const message = 'is not a document here; /documents lists the ones that exist';
    errors.push({ field: 'document', in: 'query', message });
  }
  return errors;
}

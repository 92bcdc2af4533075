/** Which methods each route pattern accepts, such as `/documents/:id` → GET, HEAD. */
export type RouteMethods = ReadonlyMap<string, ReadonlySet<string>>;

/** The methods that a path accepts; empty if no route has such a path. */
export function allowedMethods(path: string, routes: RouteMethods): string[] {
  const allowed = new Set<string>();
  for (const [pattern, methods] of routes) {
    if (!fits(path, pattern)) continue;
    for (const method of methods) allowed.add(method);
  }
  return [...allowed].sort();
}

function fits(path: string, pattern: string): boolean {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length && wanted.at(-1) !== '*') return false;
  return wanted.every((segment, index) => {
    if (segment === '*') return given.length > index;
    return segment.startsWith(':') ? given[index] !== '' : segment === given[index];
  });
}

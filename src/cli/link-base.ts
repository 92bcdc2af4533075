import type { Config } from '../config.js';
import { toBase } from '../core/api-urls.js';

/**
 * What addresses begin with where no request says how we are called, without a slash at the end. `address` is where
 * the server listens, or is to.
 */
export function linkBaseOf(
  { publicUrl, port }: Pick<Config, 'publicUrl' | 'port'>,
  address = `http://localhost:${port}`,
): string {
  return toBase(publicUrl ?? address);
}

import type { Config } from '../config.js';
import { toBase } from '../core/api-urls.js';

/**
 * The base of links where no request tells us our own address, without a trailing slash. `address` is where the
 * server listens or will listen.
 */
export function linkBaseOf(
  { publicUrl, port }: Pick<Config, 'publicUrl' | 'port'>,
  address = `http://localhost:${port}`,
): string {
  return toBase(publicUrl ?? address);
}

import helmet from '@fastify/helmet';
import fastify from 'fastify';

const policy = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
  },
  // The data is open, and whether it is served over TLS is the proxy's affair.
  crossOriginResourcePolicy: { policy: 'cross-origin' },
  strictTransportSecurity: false,
  // Only browsers that are too old for everything else here know these.
  dnsPrefetchControl: false,
  xDownloadOptions: false,
  xPermittedCrossDomainPolicies: false,
  xXssProtection: false,
  originAgentCluster: false,
} as const;

const notHelmets = /^(?:content-(?:type|length)|connection|date)$/;

/**
 * The headers that Helmet gives every answer. Helmet works them out anew each time, which took as long as the
 * rest of a short answer; they never differ, so it is asked once.
 */
export async function securityHeaders(): Promise<Record<string, string>> {
  const probe = fastify();
  await probe.register(helmet, policy);
  probe.get('/', async () => '');
  const { headers } = await probe.inject('/');
  await probe.close();
  const helmets = Object.entries(headers).filter(([name]) => !notHelmets.test(name));
  return Object.fromEntries(helmets.map(([name, value]) => [name, String(value)]));
}

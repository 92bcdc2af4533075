import helmet from '@fastify/helmet';
import fastify from 'fastify';

const policy = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
  },
  // The data is public, and TLS is the proxy's business.
  crossOriginResourcePolicy: { policy: 'cross-origin' },
  strictTransportSecurity: false,
  // Only matters to browsers too old for everything else here.
  dnsPrefetchControl: false,
  xDownloadOptions: false,
  xPermittedCrossDomainPolicies: false,
  xXssProtection: false,
  originAgentCluster: false,
} as const;

const notHelmets = /^(?:content-(?:type|length)|connection|date)$/;

/**
 * The headers that Helmet adds to every answer. Helmet computes them for each request, which took as long as the rest
 * of a short answer; they never differ, so they are computed once.
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

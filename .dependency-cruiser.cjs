/** The ranks: main → pipeline, api → net, store, catalogue → core. Imports only point down. */
const rank = (name, from, to) => ({
  name,
  severity: 'error',
  from: { path: from },
  to: { path: to },
});

module.exports = {
  forbidden: [
    rank('core-imports-only-core', '^src/core/', '^src/(?!core/)'),
    {
      name: 'core-is-pure',
      comment: 'No I/O, no clock, no randomness: of Node, core may only use hashing.',
      severity: 'error',
      from: { path: '^src/core/' },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?crypto$' },
    },
    {
      name: 'core-uses-no-io-library',
      severity: 'error',
      from: { path: '^src/core/' },
      to: { path: 'node_modules/(undici|fastify|@fastify|better-sqlite3|drizzle-orm|pino)/' },
    },
    rank('net-imports-only-core', '^src/net/', '^src/(?!core/|net/)'),
    rank('store-imports-only-core', '^src/store/', '^src/(?!core/|store/)'),
    rank('catalogue-imports-only-core', '^src/catalogue/', '^src/(?!core/|catalogue/)'),
    rank('pipeline-stays-above-api', '^src/pipeline/', '^src/(api/|main|cli/|config)'),
    rank('api-stays-beside-pipeline', '^src/api/', '^src/(pipeline/|net/|main|cli/|config)'),
    {
      name: 'rows-never-leave-the-store',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/store/' },
      to: { path: '^src/store/schema' },
    },
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-dev-dependency-in-src',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
  },
};

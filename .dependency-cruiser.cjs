/** The ranks: main → pipeline, api → net, store, catalogue → core. Imports only point down. */
const rank = (name, from, to) => ({
  name,
  severity: 'error',
  from: { path: from },
  to: { path: to },
});

/** The order inside core, lowest first: each part may import those before it, and none behind it. */
const coreParts = [
  ['core-base', '^src/core/(?!facts)[^/]+$'],
  ['prose', '^src/core/prose/'],
  ['dates', '^src/core/dates/'],
  ['extract', '^src/core/extract/'],
  ['response', '^src/core/response/'],
  ['judge', '^src/core/judge/'],
  ['diff', '^src/core/diff/'],
  ['annotate', '^src/core/annotate/'],
  ['recognise', '^src/core/recognise/'],
  ['opt-outs', '^src/core/opt-outs/(?!reading/)'],
  ['opt-outs-reading', '^src/core/opt-outs/reading/'],
  ['facts', '^src/core/facts'],
  ['render', '^src/core/render/'],
  ['webhooks', '^src/core/webhooks/'],
];

const orderInCore = coreParts.slice(0, -1).map(([name, path], i) => ({
  name: `${name}-stays-below-what-follows`,
  severity: 'error',
  from: { path },
  to: { path: coreParts.slice(i + 1).map(([, higher]) => higher) },
}));

module.exports = {
  forbidden: [
    rank('core-imports-only-core', '^src/core/', '^src/(?!core/)'),
    ...orderInCore,
    {
      name: 'every-part-of-core-has-its-place',
      comment: 'A new folder of core is given a place in `coreParts`.',
      severity: 'error',
      from: { path: '^src/core/', pathNot: coreParts.map(([, path]) => path) },
      to: {},
    },
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
    rank('src-needs-no-scripts', '^src/', '^(scripts|tests)/'),
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

import { expect, it } from 'vitest';
import { Change, ChangeSummary, ChangesPage } from '../../../src/api/wire/change.js';
import { ClauseLife } from '../../../src/api/wire/clause-life.js';
import { Comparison } from '../../../src/api/wire/comparison.js';
import { Document } from '../../../src/api/wire/document.js';
import { EffectiveDateList } from '../../../src/api/wire/effective-date.js';
import * as examples from '../../../src/api/wire/examples/changes.js';
import { exampleComparison } from '../../../src/api/wire/examples/comparison.js';
import { exampleEffectiveDates } from '../../../src/api/wire/examples/dates.js';
import { exampleLife } from '../../../src/api/wire/examples/life.js';
import { exampleOptOut } from '../../../src/api/wire/examples/opt-out.js';
import * as text from '../../../src/api/wire/examples/version-text.js';
import * as webhooks from '../../../src/api/wire/examples/webhooks.js';
import { OptOut } from '../../../src/api/wire/opt-out.js';
import { VersionList, VersionText } from '../../../src/api/wire/version.js';
import { Delivery, DeliveryWithBody } from '../../../src/api/wire/webhooks/delivery.js';
import { Endpoint, EndpointWithSecret } from '../../../src/api/wire/webhooks/endpoint.js';
import { NewWebhook } from '../../../src/api/wire/webhooks/settings.js';
import { renderMarkdown } from '../../../src/core/render/markdown.js';
import { renderText } from '../../../src/core/render/text.js';

it.each([
  ['a change', Change, examples.exampleChange],
  ['a summary', ChangeSummary, examples.exampleSummary],
  ['a page', ChangesPage, examples.examplePage],
  ['a document', Document, examples.exampleDocument],
  ['versions', VersionList, examples.exampleVersions],
  ['a version', VersionText, text.exampleVersionText],
  ['the life of a clause', ClauseLife, exampleLife],
  ['dates', EffectiveDateList, exampleEffectiveDates],
  ['an opt-out', OptOut, exampleOptOut],
  ['an endpoint', Endpoint, webhooks.exampleEndpoint],
  ['an endpoint with its secret', EndpointWithSecret, webhooks.exampleEndpointWithSecret],
  ['a request for one', NewWebhook, webhooks.exampleNewWebhook],
  ['a delivery', Delivery, webhooks.exampleDelivery],
  ['a delivery with its body', DeliveryWithBody, webhooks.exampleDeliveryWithBody],
  ['a comparison', Comparison, exampleComparison],
])('the example of %s has the shape that is documented', (_what, schema, example) => {
  expect(schema.parse(example)).toEqual(example);
});

it('the example of a version reads the same in all its formats', () => {
  const clauses = text.exampleVersionText.clauses.map(({ headers, ...clause }) => ({
    ...clause,
    headers: { column: headers, row: [] },
  }));
  expect(renderText(clauses)).toBe(text.exampleText);
  expect(renderMarkdown(clauses)).toBe(text.exampleMarkdown);
});

it('the words of the example join to what was before and after', () => {
  const [edit] = examples.exampleChange.edits;
  const join = (left: string) =>
    edit?.words
      .filter(([sign]) => sign !== left)
      .map(([, text]) => text)
      .join('');
  expect(edit).toMatchObject({ before: join('+'), after: join('-') });
});

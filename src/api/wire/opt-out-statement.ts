import { z } from 'zod';
import type { OptOutStatement } from '../../core/opt-outs/opt-out-mention.js';

const Steps = z
  .strictObject({
    desktop: z.array(z.string()),
    mobile: z.array(z.string()),
    any: z.array(z.string()).describe('Steps that name no platform.'),
  })
  .describe('What to do, in order.');

const Region = z.strictObject({
  code: z.string().describe('ISO 3166-1 or 3166-2, `EU` or `EEA`.'),
  name: z.string(),
  available: z.boolean().describe('False if the text says that it is not offered there.'),
  from: z
    .string()
    .nullable()
    .describe('`YYYY-MM-DD` from which it applies there, if the text says so.'),
});

/** What a text says about a control. */
export const statement = {
  default: z
    .enum(['on', 'off'])
    .nullable()
    .describe('Its state for those who never change it; null if no text says.'),
  deepLink: z.string().nullable().describe('URL of the switch, form or article.'),
  steps: Steps,
  limitations: z.array(z.string()).describe('What opting out does not do.'),
  regions: z.array(Region).describe('Empty if no text names any.'),
  relatedForms: z
    .array(z.strictObject({ title: z.string(), href: z.string() }))
    .describe('Forms for what the control does not cover.'),
};

export function presentStatement({
  default: preset,
  href,
  steps,
  limitations,
  regions,
  relatedForms,
}: OptOutStatement) {
  return {
    default: preset,
    deepLink: href,
    steps: { desktop: [...steps.desktop], mobile: [...steps.mobile], any: [...steps.any] },
    limitations: [...limitations],
    regions: regions.map(({ code, name, available, from }) => ({ code, name, available, from })),
    relatedForms: relatedForms.map(({ title, href }) => ({ title, href })),
  };
}

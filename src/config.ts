import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { readInput } from './core/input.js';
import { type Network, parseNetworks } from './net/networks.js';

/** Whole seconds, minutes and counts, read from the text of a flag or variable. */
const wholeNumber = (from: number, to: number) => {
  const error = `must be a whole number from ${from} to ${to}`;
  return z
    .union([z.number(), z.string().regex(/^\d+$/).transform(Number)], { error })
    .refine((value) => Number.isInteger(value) && value >= from && value <= to, { error });
};
const yesOrNo = z.union(
  [z.boolean(), z.enum(['true', 'false']).transform((text) => text === 'true')],
  'must be true or false',
);
const optional = z.string().transform((text) => (text === '' ? null : text));
const mustBeUrl = 'must be an http or https URL';
const httpUrl = z.url({ protocol: /^https?$/, error: mustBeUrl });

const networks = z.string().transform((text, context): readonly Network[] => {
  const parsed = parseNetworks(text);
  if (parsed.kind === 'networks') return parsed.networks;
  context.addIssue({ code: 'custom', message: parsed.problem });
  return z.NEVER;
});

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

export interface Setting {
  /** The flag without its dashes. The variable is `CLAUSEWATCH_` plus the flag in capitals. */
  flag: string;
  /** The placeholder after the flag in the help; null for a switch. */
  value: string | null;
  help: string;
  /** For a switch that is on by default: what its `--no-…` flag does. */
  off?: string;
  /** The default, as written in `.env.example`. */
  fallback: string;
  schema: z.ZodType;
}

/** Every setting, listed once. Flags, variables, `.env.example` and the documentation are checked against this list. */
export const settings = {
  db: {
    flag: 'db',
    value: 'file',
    help: 'SQLite database; created if missing',
    fallback: 'data/clausewatch.db',
    schema: z.string().min(1, 'must name a file'),
  },
  catalogue: {
    flag: 'catalogue',
    value: 'file',
    help: 'JSON file that declares what to watch, instead of the built-in LinkedIn catalogue',
    fallback: '',
    schema: optional,
  },
  host: {
    flag: 'host',
    value: 'address',
    help: 'address to listen on; 0.0.0.0 for all interfaces',
    fallback: '127.0.0.1',
    schema: z.string().min(1, 'must be an address'),
  },
  port: {
    flag: 'port',
    value: 'number',
    help: 'port to listen on; 0 picks a free one',
    fallback: '3000',
    schema: wholeNumber(0, 65_535),
  },
  publicUrl: {
    flag: 'public-url',
    value: 'url',
    help: 'public address of the API, used in links in answers, exports and webhook events',
    fallback: '',
    schema: z.union([z.literal('').transform(() => null), httpUrl], mustBeUrl),
  },
  schedule: {
    flag: 'schedule',
    value: null,
    help: 'check documents on schedule; false only serves stored data and delivers webhooks',
    off: 'do not check documents; only serve stored data and deliver webhooks',
    fallback: 'true',
    schema: yesOrNo,
  },
  robots: {
    flag: 'robots',
    value: 'rule',
    help: '“strict” always obeys robots.txt; “catalogue” allows exceptions that the catalogue declares and explains',
    fallback: 'catalogue',
    schema: z.enum(['catalogue', 'strict'], 'must be catalogue or strict'),
  },
  contact: {
    flag: 'contact',
    value: 'url',
    help: 'where the sites you check can reach you; sent in the User-Agent header',
    fallback: 'https://github.com/clausewatch/clausewatch',
    schema: httpUrl,
  },
  minimumGap: {
    flag: 'minimum-gap',
    value: 'seconds',
    help: 'minimum time between two requests to one host',
    fallback: '10',
    schema: wholeNumber(0, 3600),
  },
  rateLimit: {
    flag: 'rate-limit',
    value: 'requests',
    help: 'maximum requests per minute from one client; 0 for no limit; requests from this machine are not limited',
    fallback: '600',
    schema: wholeNumber(0, 1_000_000),
  },
  trustProxy: {
    flag: 'trust-proxy',
    value: null,
    help: 'trust X-Forwarded-* headers; only use this behind a proxy that sets them',
    fallback: 'false',
    schema: yesOrNo,
  },
  webhookAllow: {
    flag: 'webhook-allow',
    value: 'networks',
    help: 'private networks that webhooks may be sent to, over http too, such as 127.0.0.0/8,10.1.0.0/16; by default only https to public addresses',
    fallback: '',
    schema: networks,
  },
  keyFile: {
    flag: 'key-file',
    value: 'file',
    help: 'file with the key that encrypts webhook secrets, 32 bytes in base64; created if missing; by default the database file’s name plus “.key”',
    fallback: '',
    schema: optional,
  },
  logLevel: {
    flag: 'log-level',
    value: 'level',
    help: `log level: ${logLevels.join(', ')}`,
    fallback: 'info',
    schema: z.enum(logLevels, `must be one of ${logLevels.join(', ')}`),
  },
} satisfies Record<string, Setting>;

type Settings = typeof settings;
export type Config = { readonly [Name in keyof Settings]: z.output<Settings[Name]['schema']> } & {
  readonly version: string;
};

export type Configured =
  | { kind: 'config'; config: Config }
  | { kind: 'invalid'; problems: string[] };

export function variableOf({ flag }: Setting): string {
  return `CLAUSEWATCH_${flag.toUpperCase().replaceAll('-', '_')}`;
}

/** Flags override variables; variables override the defaults. */
export function readConfig(
  flags: Readonly<Record<string, unknown>>,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Configured {
  const problems: string[] = [];
  const read = Object.entries<Setting>(settings).map(([name, setting]) => {
    const variable = variableOf(setting);
    const given = flags[name] ?? environment[variable];
    const parsed = readInput(setting.schema, given ?? setting.fallback);
    if (!parsed.success) {
      const source = flags[name] === undefined ? variable : `--${setting.flag}`;
      const reason = parsed.error.issues[0]?.message ?? 'is not valid';
      problems.push(`${source} = “${String(given)}”: ${reason}.`);
    }
    return [name, parsed.data] as const;
  });
  if (problems.length > 0) return { kind: 'invalid', problems };
  const config = { ...Object.fromEntries(read), version: readVersion() } as Config;
  return { kind: 'config', config: Object.freeze(config) };
}

export function readVersion(): string {
  const file = new URL('../package.json', import.meta.url);
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(file, 'utf8')));
  return version;
}

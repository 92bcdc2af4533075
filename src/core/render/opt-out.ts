import { platforms } from '../opt-outs/opt-out.js';
import type { OptOut } from '../opt-outs/record.js';
import { atLineStart, inline, isLinkable, linked } from './commonmark.js';

/* A control as a message to send to someone: its default, where it is, what to do, its limits, and the sources. */

/** How words are written in a format. */
interface Format {
  title: (text: string) => string;
  heading: (text: string) => string;
  words: (text: string) => string;
  link: (words: string, href: string) => string;
}

const plain: Format = {
  title: (text) => `${text}\n${'='.repeat([...text].length)}`,
  heading: (text) => `${text}:\n`,
  words: oneLine,
  link: (words, href) => naming(oneLine(words), href),
};

const commonMark: Format = {
  title: (text) => `## ${inline(text)}`,
  heading: (text) => `**${text}**\n\n`,
  words: (text) => atLineStart(inline(oneLine(text))),
  link: (words, href) =>
    isLinkable(href)
      ? linked(oneLine(words), href)
      : atLineStart(inline(naming(oneLine(words), href))),
};

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function naming(words: string, href: string): string {
  return words === href || words === '' ? href : `${words}, ${href}`;
}

export function renderOptOutText(optOut: OptOut): string {
  return render(optOut, plain);
}

export function renderOptOutMarkdown(optOut: OptOut): string {
  return render(optOut, commonMark);
}

function render(optOut: OptOut, format: Format): string {
  const { service, title, href, steps, limitations, relatedForms } = optOut;
  const part = (heading: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [format.heading(heading) + lines.join('\n')];
  const numbered = (lines: readonly string[]) =>
    lines.map((line, i) => `${i + 1}. ${format.words(line)}`);
  const listed = (lines: readonly string[]) => lines.map((line) => `- ${line}`);
  const parts = [
    format.title(oneLine(`${service.name}: ${title}`)),
    factsOf(optOut).map(format.words).join(' '),
    ...part('Go to', href === null ? [] : [format.link(href, href)]),
    ...platforms.flatMap((platform) => part(platformNames[platform], numbered(steps[platform]))),
    ...part('What this does not do', listed(limitations.map(format.words))),
    ...part(
      'Related forms',
      listed(relatedForms.map((form) => format.link(form.title, form.href))),
    ),
    ...part('Sources', listed(sourcesOf(optOut, format))),
  ];
  return `${parts.filter((text) => text !== '').join('\n\n')}\n`;
}

const platformNames = { desktop: 'On a computer', mobile: 'On a phone', any: 'Steps' } as const;

function factsOf({ current, default: preset, effectiveFrom, regions, curated }: OptOut): string[] {
  const facts = [current ? null : 'No current text mentions this any more.'];
  if (preset !== null) facts.push(`This is ${preset} unless you change it.`);
  if (effectiveFrom !== null && !regions.some(({ from }) => from === effectiveFrom))
    facts.push(`Applies from ${effectiveFrom}.`);
  facts.push(...regionFacts(regions));
  if (curated) facts.push(curated.entry.note, verdictNotes[curated.verdict]);
  return facts.filter((fact) => fact !== null);
}

function regionFacts(regions: OptOut['regions']): string[] {
  const named = (heading: string, list: OptOut['regions']) =>
    list.length === 0 ? [] : [`${heading} ${list.map(({ name }) => name).join(', ')}.`];
  const dates = [...new Set(regions.map(({ from }) => from))].filter((from) => from !== null);
  return [
    ...named(
      'Offered in',
      regions.filter(({ available, from }) => available && from === null),
    ),
    ...named(
      'Not offered in',
      regions.filter(({ available }) => !available),
    ),
    ...dates.flatMap((date) =>
      named(
        `From ${date} also for`,
        regions.filter(({ available, from }) => available && from === date),
      ),
    ),
  ];
}

const verdictNotes = {
  unchecked: 'This comes from published reports; no captured page mentions it yet.',
  confirmed: null,
  contradicted: 'The service’s own pages contradict part of what was reported.',
  outdated:
    'What was reported was once true; the service’s pages now say something else or no longer mention it.',
} as const;

/** A message stays short: the JSON has every sentence. */
const mostQuotes = 3;

function sourcesOf({ evidence, curated }: OptOut, { words, link }: Format): string[] {
  const quotes = evidence.slice(0, mostQuotes).map(({ quote, document, lastSeenAt }) => {
    const seen = new Date(lastSeenAt).toISOString().slice(0, 10);
    return `${words(`“${quote}”`)} – ${link(document.title, document.url)} (seen ${seen})`;
  });
  const reports = (curated?.entry.citations ?? []).map(
    ({ publisher, title, href }) =>
      `${words(publisher)}: ${href === null ? words(`“${title}”`) : link(title, href)}`,
  );
  return [...quotes, ...reports];
}

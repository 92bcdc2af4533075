import { quoted } from '../prose/quote.js';

const longestTitle = 32;
const mostPlaces = 2;

/** Two digits at most: “2024 Report” is a title. */
const number =
  /^(?:section |article |§ ?)?(\d{1,2}(?:\.\d{1,2}){0,4}|[A-Z]\.\d{1,2}(?:\.\d{1,2}){0,3})\.?\)?(?= )/iu;

/** The short name of a section: its number if it has one, otherwise its title in quotation marks. */
export function labelOf(title: string): string {
  return number.exec(title)?.[1] ?? quoted(title, longestTitle);
}

/** Where edits are, such as “ in 3.4 and “Profile””; empty if there is no heading above them. */
export function placesOf(edits: readonly { section: readonly string[] }[]): string {
  const titles = edits.flatMap(({ section }) => section.at(-1) ?? []);
  const labels = [...new Set(titles)].map(labelOf);
  const more = labels.length - mostPlaces;
  if (labels.length === 0) return '';
  const named = labels.slice(0, mostPlaces);
  return ` in ${enumerate(more > 0 ? [...named, counted(more, 'more section')] : named)}`;
}

export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

export function enumerate(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

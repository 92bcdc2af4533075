import { must } from '../must.js';

/** No text on the web has dates outside these years. */
const firstYear = 1990;
const lastYear = 2099;

/** The Thai calendar starts 543 years before the Gregorian one, with the Buddha's death. */
const buddhistLead = 543;
const firstBuddhistYear = firstYear + buddhistLead;
const lastBuddhistYear = lastYear + buddhistLead;

/** The year before the first year of an era. */
const eras: ReadonlyMap<string, number> = new Map([
  ['令和', 2018],
  ['平成', 1988],
  ['民国', 1911],
  ['民國', 1911],
]);

const numerals = '一二三四五六七八九';
const ten = '十';
const zeros = /[〇零○]/g;

/** A number in digits, or in Chinese numerals: 十二, 二十三, 二〇二五; 元 is the first year of an era. */
export function numberOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  if (text === '元') return 1;
  const digits = (part: string) =>
    Number(part.replace(zeros, '0').replace(/\D/g, (sign) => String(numerals.indexOf(sign) + 1)));
  const [tens, ones] = text.split(ten);
  if (tens === undefined || ones === undefined) return digits(text);
  return (tens === '' ? 1 : digits(tens)) * 10 + digits(ones || '〇');
}

/** The year in the Gregorian calendar; null if it is implausible. */
export function yearOf(text: string, era: string | undefined): number | null {
  const number = numberOf(text);
  const year =
    era === undefined ? gregorian(number) : number + must(eras.get(era), 'the era of a year');
  return year >= firstYear && year <= lastYear ? year : null;
}

export function monthOf(text: string): number | null {
  const month = numberOf(text);
  return month >= 1 && month <= 12 ? month : null;
}

/** The day, if the month has it. */
export function dayOf(year: number, month: number, day: number): number | null {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return day >= 1 && day <= last ? day : null;
}

function gregorian(year: number): number {
  return year >= firstBuddhistYear && year <= lastBuddhistYear ? year - buddhistLead : year;
}

import { env, l10n } from 'vscode';

/** As fine as an ISO 8601 date is written. */
const FORMATS: Readonly<Record<number, Intl.DateTimeFormatOptions>> = {
  4: { year: 'numeric' },
  7: { year: 'numeric', month: 'long' },
  10: { year: 'numeric', month: 'long', day: 'numeric' },
};

const DATE = /^\d{4}(?:-\d\d){0,2}$/;

/** An ISO 8601 date or interval in words: `January – October 2023`, `until September 9, 2024`; else as it is. */
export function periodText(iso: string): string {
  const [from = '', to = from, ...more] = iso.split('/');
  if (more.length > 0) return iso;
  if (from === '..' && DATE.test(to)) return l10n.t('until {0}', dateText(to));
  if (DATE.test(from) && to === '..') return l10n.t('since {0}', dateText(from));
  if (!DATE.test(from) || !DATE.test(to)) return iso;
  if (from === to) return dateText(from);
  return from.length === to.length ? rangeText(from, to) : `${dateText(from)} – ${dateText(to)}`;
}

function dateText(iso: string): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? iso : formatOf(iso).format(date);
}

function rangeText(from: string, to: string): string {
  const [start, end] = [new Date(from), new Date(to)];
  if (!(start <= end)) return `${from}/${to}`;
  const format = formatOf(from);
  // Chinese has no words for ranges of its own in Unicode's data, only `2023/1 – 2023/10`.
  if (!env.language.startsWith('zh')) return format.formatRange(start, end);
  const [first, last] = [format.format(start), format.format(end)];
  return l10n.t('{0} to {1}', first, last.slice(sharedLength(first, last)));
}

/** How much of a Chinese date need not be said again: the year, or the year and the month. */
function sharedLength(first: string, last: string): number {
  const shared = /^\d+年(?:\d+月(?=\d))?/;
  const [all = ''] = shared.exec(first) ?? [];
  if (all.length < last.length && last.startsWith(all)) return all.length;
  const year = all.slice(0, all.indexOf('年') + 1);
  return year.length < last.length && last.startsWith(year) ? year.length : 0;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format is slow, and a tree asks for hundreds. */
function formatOf({ length }: string): Intl.DateTimeFormat {
  const key = `${env.language} ${length}`;
  const known = formats.get(key);
  if (known) return known;
  const format = new Intl.DateTimeFormat(env.language, { ...FORMATS[length], timeZone: 'UTC' });
  formats.set(key, format);
  return format;
}

import type { Site } from '../clause/site';

/** A condition as written, and where it stands in the sentence; one that is put together stands nowhere. */
export interface Condition {
  readonly words: string;
  readonly start?: number;
  /** The number is what the condition means: 三千元以上的，认定为数额较大. */
  readonly isDefined?: boolean;
}

/** Tiers that one rule tells apart at most. */
const LONGEST = 6;

/**
 * What a rule's thresholds mean.
 *
 * - 三千元以上、三万元以上、五十万元以上的，分别认定为数额较大、巨大和特别巨大
 * - 复制品数量在五百张以上的，属于第二百一十七条规定的“有其他严重情节”
 * - “情节严重”的标准：为3个以上对象提供帮助的，…
 */
export function listConditions(site: Site): Condition | undefined {
  return tier(site) ?? defined(site) ?? standard(site);
}

const TIERS = /^(?:的)?[，,]?(?:应当)?分别(?:应当)?(?:认定|规定|属于|视|定性?)(?:为|是)?([^。；;]{4,80})/;

function tier(site: Site): Condition | undefined {
  const row = rowOf(site);
  if (row.length < 2) return undefined;
  const last = row.at(-1)!;
  const said = TIERS.exec(site.plain.slice(last.mention.end, last.mention.end + 140).trimStart())?.[1];
  const names = said && namesOf(said);
  if (!names || names.length !== row.length) return undefined;
  return { words: names[row.indexOf(site)]!, isDefined: true };
}

const DEFINED = /^[^，,。；“]{0,16}的[，,]?(?:应当)?(?:属于|认定为|视为)[^，,。；“]{0,40}“([^”]{2,16})”/;

function defined({ plain, mention }: Site): Condition | undefined {
  const words = DEFINED.exec(plain.slice(mention.end, mention.end + 90))?.[1];
  return words === undefined ? undefined : { words, isDefined: true };
}

/** 造成一般、较大、重大事故的，分别处百分之四十、百分之六十和百分之八十: each case of a list has its own number. */
export function oneOfList(site: Site, { words }: Condition): Condition | undefined {
  if (!words.includes('、')) return undefined;
  const row = rowOf(site);
  if (row.length < 2) return undefined;
  const first = row[0]!;
  if (!/分别/.test(site.plain.slice(first.clause.start, first.mention.start))) return undefined;
  const found =
    /^(.*?[造导发致][成致生])([\p{Script=Han}]{2}(?:[、和及或][\p{Script=Han}]{2}){1,5})([\p{Script=Han}]{2}的)$/u.exec(
      words,
    );
  if (!found) return undefined;
  const names = found[2]!.split(/[、和及或]/);
  if (names.length !== row.length) return undefined;
  return { words: `${found[1]!.replace(/^导致(?=发生)/, '')}${names[row.indexOf(site)]}${found[3]}` };
}

/** The numbers of one unit that commas of a list join with this one. */
function rowOf(site: Site): Site[] {
  const row = [site];
  for (let one = site.previous; one && row.length <= LONGEST && isJoined(one, row[0]!); one = one.previous)
    row.unshift(one);
  for (let one = site.next; one && row.length <= LONGEST && isJoined(row.at(-1)!, one); one = one.next) row.push(one);
  return row;
}

function isJoined(before: Site, site: Site): boolean {
  return (
    before.fact.unit === site.fact.unit &&
    /^的?(?:[、和与及，]|以及)$/.test(site.plain.slice(before.mention.end, site.mention.start).trim())
  );
}

/** 数额较大、巨大和特别巨大, or each in quotation marks; what the first begins with holds for the others. */
function namesOf(said: string): string[] {
  const quoted = [...said.matchAll(/[“"]([^”"]{2,16})[”"]/g)].map((match) => match[1]!);
  if (quoted.length > 1) return quoted;
  const names = said
    .replace(/[，,].*$/, '')
    .split(/[、和与]/)
    .filter(Boolean);
  const head = /^(?:数额|情节|后果|数量|金额)/.exec(names[0] ?? '')?.[0] ?? '';
  return names.map((name) => (head && !name.startsWith(head) ? head + name : name));
}

function standard({ plain, mention }: Site): Condition | undefined {
  const before = plain.slice(Math.max(0, mention.start - 120), mention.start);
  if (!before.includes('标准')) return undefined;
  const named = /“([^”]{2,12})”的(?:认定)?标准[：:][^。]*$/.exec(before)?.[1];
  return named === undefined ? undefined : { words: named, isDefined: true };
}

import { NameMatcher } from '../../lexicon/name-matcher';
import words from './words.json';

/** The words that names of bodies are made of; see words.json. */
export interface Words {
  /** What a department is about: 刑侦, 市场, 监督, 管理. */
  readonly topics: NameMatcher<true>;
  /** Names of bodies that are whole with a place before them: 人民政府, 公安局. */
  readonly bodies: NameMatcher<true>;
  /** What ends the name of a department after its topics: 司, 委员会. */
  readonly suffixes: NameMatcher<true>;
  /** Departments that need no topic after their body's name: 办公厅, 党组. */
  readonly alone: NameMatcher<true>;
  /** Parts of a body that are called by what they are for: 公安部|督察机构. */
  readonly inner: NameMatcher<true>;
  /** Ends of working bodies that need no owner before their topics: 工作专班. */
  readonly working: NameMatcher<true>;
  /** Field offices of a central body, after a place: 税务局, 分行. */
  readonly field: NameMatcher<true>;
  /** What ends the name of an organisation that is no agency: 公司, 大学. */
  readonly organisations: NameMatcher<true>;
  /** Topics that cities are centres of (金融, 创新), so that a centre after a place is no body's. */
  readonly hubs: NameMatcher<true>;
  /** The bodies whose departments are called by what they do: 国务院有关部门. */
  readonly sovereign: ReadonlySet<string>;
  /** Bodies that a county's short name may stand before: 海淀|法院. */
  readonly county: NameMatcher<true>;
  /** Parts of a local body, after the name of a smaller place: 朝阳|分局. */
  readonly sections: NameMatcher<true>;
  /** Ends of long names whose words can be any: 领导小组, 联席会议办公室. */
  readonly strong: NameMatcher<true>;
  /** Words that never stand in such a name. */
  readonly verbs: NameMatcher<true>;
  /** Missions abroad: 大使馆. */
  readonly missions: NameMatcher<true>;
  /** Regions that field offices are named after: 华东. */
  readonly regions: NameMatcher<true>;
  /** Countries in one character, before the name of a ministry: 乌国防部. */
  readonly abroad: ReadonlySet<string>;
  /** What the names of other parties end with before 党: 人革|党中央, 劳动|党中央. */
  readonly sects: readonly string[];
}

let built: Words | undefined;

export function wordsOfAgencies(): Words {
  built ??= {
    topics: matcher(words.topics),
    bodies: matcher(words.bodies),
    suffixes: matcher(words.suffixes),
    alone: matcher(words.alone),
    inner: matcher(words.inner),
    working: matcher(words.working),
    field: matcher(words.field),
    organisations: matcher(words.organisations),
    hubs: matcher(words.hubs),
    county: matcher(words.county),
    sections: matcher(words.sections),
    strong: matcher(words.strong),
    verbs: matcher(words.verbs),
    missions: matcher(words.missions),
    regions: matcher(words.regions),
    sovereign: new Set(words.sovereign.split(' ')),
    sects: words.sects.split(' '),
    abroad: new Set(words.abroad.split(' ')),
  };
  return built;
}

function matcher(list: string): NameMatcher<true> {
  return new NameMatcher(list.split(' ').map((word) => [word, true] as const));
}

/**
 * Last character of a name, and the characters that make another word of it: 财政部|门, 外交部|长, 发改委|员.
 */
const CUT: ReadonlyMap<string, string> = new Map([
  ['部', '门长队位分委署属'],
  ['局', '面长部势限中'],
  ['厅', '长'],
  ['署', '名长'],
  ['司', '长法机令'],
  ['院', '长士校线落'],
  ['委', '员托派任'],
  ['检', '察查测验'],
  ['办', '法理公事学案好成结'],
  ['处', '长理罚置于在分方境'],
  ['室', '内外温'],
  ['会', '议员见场谈商计'],
  ['庭', '审长'],
  ['科', '学技研目院'],
  ['队', '伍长员'],
  ['所', '有在以需得谓长属述'],
  ['站', '在点起长立'],
  ['行', '长'],
  ['关', '于'],
  ['府', '性专债采网'],
]);

/** Whether a name that ends here would cut a longer word in two. */
export function cutsWord(text: string, end: number): boolean {
  const next = text[end];
  if (next === undefined) return false;
  if (next === '长' && LONG.test(text.slice(end, end + 2))) return false;
  return CUT.get(text[end - 1]!)?.includes(next) ?? false;
}

/** 长 that is no title: 长期, 长效. */
const LONG = /^长[期效远久]/;

/** Whether the unit is a Chinese character. */
export function isHan(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf);
}

/** Characters after which a name may begin in the middle of running text. */
const BEFORE = tableOf(
  '由在被向经与和对从到是将据为及或者给让请当系的至于以同会经自但而且并如即称原时任按被受归其则均已报呈送了',
);

/** Whether a name that begins here is not the tail of a longer word. */
export function beginsWord(text: string, at: number): boolean {
  if (at === 0) return true;
  const before = text.charCodeAt(at - 1);
  if (!isHan(before)) return true;
  if (before === DAY || before === YEAR) return DIGIT.test(text[at - 2] ?? '');
  return BEFORE[before] === 1 && !(before === TOWARDS && text[at - 2] === '应');
}

/** 日 and 年, after which a name begins where a date ends. */
const DAY = 0x65e5;
const YEAR = 0x5e74;
const DIGIT = /[0-9０-９一二三四五六七八九十]/;

/** 对; 应对 is a word. */
const TOWARDS = 0x5bf9;

/** For each UTF-16 unit 1 where it is one of the characters. */
export function tableOf(characters: string): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (let i = 0; i < characters.length; i++) table[characters.charCodeAt(i)] = 1;
  return table;
}

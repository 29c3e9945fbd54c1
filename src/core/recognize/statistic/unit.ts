import type { Qualifier } from '../../fact';
import type { Unit, UnitKind, UnitNames } from '../../lexicon/units';
import { arabicDigit, isHan, isLatin } from './characters';
import { looseWord } from './numeral';

/** The unit behind a number, as far as the text goes: 元/吨 and 个多月 are one. */
export interface ReadUnit {
  readonly end: number;
  readonly code: string;
  readonly kind: UnitKind;
  readonly shift: number;
  readonly sub: boolean;
  readonly rank: boolean;
  /** 3个多月, 两成多, 5倍多. */
  readonly loose?: Qualifier;
  /** 两年半, 一个半月. */
  readonly half: boolean;
}

/** Characters with which a unit's name goes on as another word: 人口, 年级, 家庭, 个人. */
const OTHER_WORDS: Readonly<Record<string, string>> = {
  人: '口民大才员員工均类類生造物士选選体體社事籍性文气氣力',
  名: '称稱义義单單录錄额額牌字',
  家: '庭具属屬长長园園乡鄉居政族禽畜',
  件: '事',
  起: '来來诉訴草点點步源',
  位: '于於置列居数數一',
  年: '级級底初末度代份均外画货轻輕龄齡薪报報费費检会',
  点: '钟鐘多半整的位击评名',
  分: '钟鐘之别為为鐘析布公成工类享数级',
  天: '然津气氣空上文線线才生',
  日: '本元照报報期常志程夜均益瓦',
  周: '边邊期转轉围圍一二三四五六日末报報恩',
  场: '所地景馆館面合',
  次: '数數于於日年月序贷',
  批: '准准发發评評复復示',
  条: '例件约約款文目',
  台: '湾灣风風阶階州北账胞独資资企',
  部: '门門委队隊长長署分级級',
  所: '有以得谓謂需在属屬',
  座: '谈談位右',
  处: '理罚罰置分于於级級长長境',
  片: '区區面刻',
  只: '有能要是为為会不',
  头: '部脑',
  本: '地国國法级級科土市省人月年次条例来身报期',
  份: '额額子',
  组: '织織成合长長建',
  对: '于於象外接应應标標策比口方此',
  支: '持付出撑撐部援线行配',
  轮: '换換流',
  间: '隔接',
  种: '植子业業类類养養群质粮苗',
  类: '别別型似',
  户: '籍口外型主',
  门: '类類口户戶店票诊診',
  层: '级級次面',
  项: '目',
  款: '项項',
  套: '餐',
  克: '服',
  秒: '杀',
  升: '级級高至为為降温值',
  方: '面案式针法向便程',
  元: '旦素首年月宵件器',
  角: '度色落逐',
  米: '兰面粉饭',
  斤: '两',
  口: '岸径腔岸头号',
  股: '份东東权權市票指民',
  集: '团團体體中成群合装',
  站: '点點在式',
  首: '次先都批位创届',
  班: '列子组長长主',
  队: '伍员長长',
  节: '约約能点日目假水气育',
  步: '伐行骤',
  字: '数段母号',
  包: '括含装裝容',
  单: '位一独獨元',
  道: '路德歉教理',
  章: '程',
  卷: '入烟',
  票: '据房',
  箱: '包',
  张: '家',
  手: '机機段持动動术術续續里裡上下中部法册冊游工',
  省: '市份区區级級内內外长長道钱会會委',
  市: '民场場值价價级級区區政直内內外容面盈委长長县縣',
  县: '级級域区區政委长長市城乡鄉内內外道',
  縣: '级級域区區政委长長市城乡鄉内內外道',
};

/** The same by the unit's code, since a text has a unit behind most of its numbers. */
const OTHER_WORDS_OF: ReadonlyMap<number, string> = new Map(
  Object.entries(OTHER_WORDS).map(([name, behind]) => [name.charCodeAt(0), behind]),
);

/** Where a unit stands before such a word all the same: 135台|风电机组. */
const STILL_UNIT: Readonly<Record<string, string>> = { 台风: '电机力扇冷', 位居: '民住' };

/** Reads the unit that begins at `at`; a Latin one may stand behind a space or a hyphen. */
export function readUnit(text: string, at: number, names: UnitNames): ReadUnit | undefined {
  const code = text.charCodeAt(at);
  const gap = (code === 0x20 || code === 0xa0 || code === 0x2d) && at > 0 ? 1 : 0;
  if (gap && code === 0x2d && !isLatin(text.charCodeAt(at + 1))) return undefined;
  const from = at + gap;
  const tall = from === at ? tallUnit(text, from, names) : undefined;
  if (tall) return tall;
  const unit = wholeUnit(text, from, names);
  if (!unit) return undefined;
  if (unit.value.code === 'Cel' && unit.end === from + 1 && isOfPower(text, from)) {
    return readUnitOf(unit.value, unit.end, 'kW.h');
  }
  const per = readPer(text, unit.end, names);
  if (per) {
    // 2026元/人/月
    const more = readPer(text, per.end, names);
    const code = [unit.value.code, per.code, ...(more ? [more.code] : [])].join('/');
    return { ...unit.value, code, kind: 'measure', end: more?.end ?? per.end, half: false };
  }
  return tail(text, unit.value, unit.end);
}

/** Every unit that is read has one shape, whatever stands behind it: spreading one into another costs more. */
function readUnitOf(unit: Unit, end: number, code = unit.code, half = false, loose?: Qualifier): ReadUnit {
  return { end, code, kind: unit.kind, shift: unit.shift, sub: unit.sub, rank: unit.rank, loose, half };
}

/** How far before a number of 度 the power that it measures is looked for. */
const POWER_REACH = 24;
const POWER = /[发發送用供输輸耗绿綠售购購上充][电電]|[电電](?:量|能|力)/;

/** Whether 度 counts kilowatt-hours: 用电300度, 10亿度电; else it is degrees. */
function isOfPower(text: string, at: number): boolean {
  const next = text[at + 1];
  if (text[at] !== '度' || next === '电' || next === '電') return text[at] === '度';
  const before = text.slice(Math.max(0, at - POWER_REACH), at);
  return POWER.test(before.slice(Math.max(before.lastIndexOf('。'), before.lastIndexOf('；')) + 1));
}

/** The longest name that is a word of its own. */
function wholeUnit(text: string, at: number, names: UnitNames): { end: number; value: Unit } | undefined {
  if (!names.after.begins(text.charCodeAt(at))) return undefined;
  const found = names.after.longestAt(text, at);
  if (!found) return undefined;
  const last = text.charCodeAt(found.end - 1);
  const next = text.charCodeAt(found.end);
  if (isLatin(last) && (isLatin(next) || arabicDigit(next) >= 0)) return undefined;
  const bad = found.end === at + 1 && isHan(next) ? OTHER_WORDS_OF.get(last) : undefined;
  if (bad?.includes(text[found.end]!)) {
    const still = STILL_UNIT[text.slice(at, found.end + 1)];
    if (!still?.includes(text[found.end + 1] ?? ' ')) return undefined;
  }
  return found;
}

/** "/吨", "每立方米", " per cubic metre": what one of is meant. */
function readPer(text: string, at: number, names: UnitNames): { end: number; code: string } | undefined {
  let from = at;
  if (text[at] === '/' || text[at] === '／') from = at + 1;
  else if (text.startsWith(' per ', at)) from = at + 5;
  else if (text[at] === '每') from = at + 1;
  else return undefined;
  const cubic = /cubic |square /y;
  cubic.lastIndex = from;
  const power = cubic.exec(text)?.[0];
  if (text[from] === '月' && text[at] !== '每') return { end: from + 1, code: 'mo' };
  const found = wholeUnit(text, from + (power?.length ?? 0), names);
  if (!found || found.value.kind === 'share' || found.value.kind === 'money') return undefined;
  if (text[at] === '每' && (found.value.kind === 'count' || found.value.kind === 'time')) return undefined;
  const exponent = power === 'cubic ' ? '3' : power === 'square ' ? '2' : '';
  return { end: found.end, code: found.value.code + exponent };
}

/** Units that take 多, 余 or 半 after 个: 3个多月, 一个半小时. */
function tallUnit(text: string, at: number, names: UnitNames): ReadUnit | undefined {
  if (text[at] !== '个' && text[at] !== '個') return undefined;
  const loose = looseWord(text[at + 1]);
  const half = text[at + 1] === '半';
  if (loose !== 'over' && !half) return undefined;
  const found = names.after.longestAt(text, at + 2);
  const month = text[at + 2] === '月' ? names.after.get('个月') : undefined;
  const unit = month ?? found?.value;
  if (!unit || (unit.kind !== 'time' && unit.kind !== 'share')) return undefined;
  return readUnitOf(unit, month ? at + 3 : found!.end, unit.code, half, half ? undefined : loose);
}

const LOOSE_KINDS: ReadonlySet<UnitKind> = new Set(['time', 'multiple', 'age', 'measure', 'money']);
/** Characters that 多 and 余 begin another word with. */
const MANY = '次种種项項个個名家方元样樣边邊位层層起件条條级級地数數领領多年为為于於样少党';

/** The unit with 多, 余 or 半 behind it. */
function tail(text: string, unit: Unit, end: number): ReadUnit {
  if (!LOOSE_KINDS.has(unit.kind)) return readUnitOf(unit, end);
  const next = text[end];
  if (next === '半' && unit.kind !== 'money' && !'年月数數径'.includes(text[end + 1] ?? ' ')) {
    return readUnitOf(unit, end + 1, unit.code, true);
  }
  if (looseWord(next) === 'over' && !MANY.includes(text[end + 1] ?? ' ')) {
    return readUnitOf(unit, end + 1, unit.code, false, 'over');
  }
  return readUnitOf(unit, end);
}

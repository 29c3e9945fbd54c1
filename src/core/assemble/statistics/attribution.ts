import type { Span } from '../../fact';
import type { PlacedBlock, PlacedDocument, PlacedSentence } from '../document';
import { indexFrom } from '../mentions-at';
import { clausesOf } from './clauses';
import { chineseSitesOf, fill } from './site';

/** Who says so: as written, `王大伟(内蒙古通辽市公安局反诈中心大队长)` where a person is named with a post. */
export interface Speaker {
  readonly name: string;
  /** Where the words that name the speaker stand in the source. */
  readonly span: Span;
  readonly rule: string;
}

/**
 * `attribution`: who vouches for a number.
 *
 * - “……”某某说: the speaker behind or before a quotation has all of its sentences
 * - 某某介绍,近期…: what follows in the sentence
 * - 据某某统计, 某某数据显示, 记者从某某了解到: what follows in the sentence
 * - a line that opens with 某某：, as press conferences are set: all up to the next such line
 */
export function attributions(document: PlacedDocument): void {
  const said = sayings(document);
  for (const { fact, sentence, mention } of chineseSitesOf(document)) {
    const speaker = said.get(sentence)?.find(({ from, to }) => from <= mention.start && mention.start < to)?.speaker;
    if (speaker) fill(fact, 'attribution', speaker.name, speaker.rule, speaker.span);
  }
}

/** A sentence with more quotations than this is none that anybody said. */
const MOST_SAYINGS = 32;

/** A stretch of a sentence and who says it. */
interface Saying {
  readonly from: number;
  readonly to: number;
  readonly speaker: Speaker;
}

const memory = new WeakMap<PlacedDocument, ReadonlyMap<PlacedSentence, readonly Saying[]>>();

/** Who says what, sentence by sentence; the innermost saying first. */
export function sayings(document: PlacedDocument): ReadonlyMap<PlacedSentence, readonly Saying[]> {
  const known = memory.get(document);
  if (known) return known;
  const said = new Map<PlacedSentence, Saying[]>();
  const note = (sentence: PlacedSentence, saying: Saying) => {
    const list = said.get(sentence);
    if (list && list.length < MOST_SAYINGS) list.push(saying);
    else if (!list) said.set(sentence, [saying]);
  };
  let floor: Speaker | undefined;
  for (const block of document.blocks) {
    if (block.kind === 'heading') floor = undefined;
    readBlock(block, note);
    const opened = floorOf(block);
    if (opened) floor = opened.speaker;
    if (/^(?:问|主持人|记者|提问)[：:]/.test(block.text.trimStart())) floor = undefined;
    if (floor) for (const sentence of block.sentences) note(sentence, { from: 0, to: Infinity, speaker: floor });
  }
  memory.set(document, said);
  return said;
}

const POSTS =
  '长|主任|书记|教授|研究员|发言人|负责人|民警|法官|检察官|律师|专家|经理|总裁|院士|委员|代表|主席|总理|工程师|博士|顾问|大使|分析师|经济学家|干事|干部|工作人员|学者|会长|理事|秘书|处长|主管|总监|创始人';
const SAYS =
  '表示|介绍|认为|指出|强调|透露|坦言|解释|提到|告诉记者|告诉本报记者|告诉新华社记者|说|称|谈到|回应|补充|分析|建议|预计|预测|判断|估计|估算';
const REPORTED =
  '数据显示|统计显示|报告显示|调查显示|监测显示|资料显示|数据表明|统计表明|统计|介绍|透露|测算|消息|通报|披露|预计|预测|估计|发布|了解|公布的数据|报道|数据';

/** Who speaks, with the verb, is no longer than this. */
const LONGEST_SPEAKER = 90;

const SPEAKER_AT_END = new RegExp(`([^。！？“”；;，,：:\\n]{2,50}?)(?:在[^，,。]{0,20})?(?:${SAYS})(?:道|到|了|过)?$`);
/** What such a clause ends with: told at once, where the pattern is tried from every place. */
const SAYS_ENDS: ReadonlySet<string> = new Set([...SAYS.split('|').map((verb) => verb.at(-1)!), ...'道到了过']);
const ACCORDING = new RegExp(
  `^(?:另?据|根据|按照)([^，,。；]{2,40}?)(?:最新|初步|不完全|有关)?(?:发布的?|公布的?)?(?:${REPORTED})`,
);
const SHOWN = /^([^，,。；“”]{2,40}?)(?:发布的?|公布的?)?(?:最新|初步)?(?:数据|统计|报告|调查|监测|资料)(?:显示|表明)/;
const PUBLISHER =
  /^\s*([\p{Script=Han}（）()A-Za-z]{2,30}?)(?:日前|近日|今日|昨日|当天|今天)?(?:（[^（）]{1,12}）|\d{1,2}日)?(?:发布|公布)/u;
const PUBLISHED =
  /^([^，,。；“”]{2,40}?)(?:日前|近日|今日|昨日|当天)?(?:\d+日)?(?:公布|发布|通报|披露)(?:的?(?:消息|数据))?$/;
const REPORTER = /^记者[^从，。]{0,16}从([^，,。；]{2,40}?)(?:采访)?(?:获悉|了解到|了解|得知)/;
const FLOOR = /^(?:答[（(]([^（）()]{2,40})[）)]|([^，,。！？：:“”\s]{2,40}))[：:]/;
/** Who asks or leads through a press conference vouches for nothing. */
const HOST = /^(?:主持人|记者|问|提问|.{0,20}记者)$/;
const POST = new RegExp(POSTS);
const ENDS_WITH_POST = new RegExp(`(?:${POSTS})$`);

/** Whether words name somebody by a post: …反诈中心负责人. */
export function isPost(words: string): boolean {
  return ENDS_WITH_POST.test(words);
}

function readBlock(block: PlacedBlock, note: (sentence: PlacedSentence, saying: Saying) => void): void {
  /** Sentences of a quotation that is open, waiting for the speaker behind it. */
  let open: { sentence: PlacedSentence; from: number; to: number }[] = [];
  let isOpen = false;
  let before: Speaker | undefined;
  /** The source of the sentence before, which goes on until another speaks. */
  let source: Speaker | undefined;
  for (const sentence of block.sentences) {
    const { text } = sentence;
    const clauses = clausesOf(text);
    const spoken = quotedStretches(text, isOpen);
    const speech = speakerIn(sentence, clauses);
    const reported = reportedBy(sentence, clauses);
    if (reported) {
      note(sentence, { from: reported.at, to: text.length, speaker: reported.speaker });
      source = reported.speaker;
    } else if (speech || spoken.length > 0) source = undefined;
    else if (source) note(sentence, { from: 0, to: text.length, speaker: { ...source, rule: 'attribution-carried' } });
    if (speech) {
      const isAfterQuote = open.length > 0 || spoken.some(({ to }) => to <= speech.at);
      if (isAfterQuote) {
        for (const one of open) note(one.sentence, { from: one.from, to: one.to, speaker: speech.speaker });
        for (const one of spoken) note(sentence, { ...one, speaker: speech.speaker });
      }
      note(sentence, { from: speech.at, to: text.length, speaker: speech.speaker });
      before = speech.speaker;
      open = [];
    } else if (spoken.length > 0) {
      if (isOpen && before) for (const one of spoken) note(sentence, { ...one, speaker: before });
      else open.push(...spoken.map((one) => ({ sentence, ...one })));
    } else {
      open = [];
      before = undefined;
    }
    isOpen = leavesOpen(text, isOpen);
  }
}

/** The stretches of a sentence within quotation marks that hold a clause or more; short ones are names. */
function quotedStretches(text: string, isOpen: boolean): { from: number; to: number }[] {
  const stretches: { from: number; to: number }[] = [];
  let from = isOpen ? 0 : -1;
  for (let i = 0; i < text.length; i++) {
    if ((text[i] === '“' || text[i] === '「') && from < 0) from = i;
    else if ((text[i] === '”' || text[i] === '」') && from >= 0) {
      stretches.push({ from, to: i });
      from = -1;
    }
  }
  if (from >= 0) stretches.push({ from, to: text.length });
  return stretches.filter((one) => /[，,。！？；]/.test(text.slice(one.from, one.to)));
}

function leavesOpen(text: string, isOpen: boolean): boolean {
  const opened = Math.max(text.lastIndexOf('“'), text.lastIndexOf('「'));
  const closed = Math.max(text.lastIndexOf('”'), text.lastIndexOf('」'));
  return opened === closed ? isOpen : opened > closed;
}

type Clauses = ReturnType<typeof clausesOf>;

/** 某某介绍, with the offset behind which the words are the speaker's. */
function speakerIn(sentence: PlacedSentence, clauses: Clauses): { speaker: Speaker; at: number } | undefined {
  for (const clause of clauses.slice(0, 12)) {
    let start = clause.start;
    const text = sentence.text.slice(clause.start, clause.end);
    const open = Math.max(text.lastIndexOf('“'), text.lastIndexOf('「'));
    const words = open > Math.max(text.lastIndexOf('”'), text.lastIndexOf('」')) ? text.slice(0, open) : text;
    // A quotation that ends in the clause leaves the speaker behind its mark.
    const close = words.lastIndexOf('”');
    const from = Math.max(close + 1, words.length - LONGEST_SPEAKER);
    const own = words.slice(from);
    start += from;
    const said = own.trimEnd();
    if (!SAYS_ENDS.has(said.at(-1) ?? '')) continue;
    const match = SPEAKER_AT_END.exec(said);
    if (!match) continue;
    const name = trimSpeaker(match[1]!);
    if (!name || !isSpeaker(sentence, name, start + match.index, clause.end)) continue;
    const at = start + match.index + match[1]!.indexOf(name);
    const span = sentence.toSource(at, at + name.length);
    return { speaker: { name: withPost(name), span, rule: 'attribution-speaker' }, at: clause.end };
  }
  return undefined;
}

/** Words before the speaker that say when or how. */
function trimSpeaker(words: string): string {
  return words
    .replace(/^[\s、]*(?:对此|就此|据此|会上|日前|近日|同时|此外|不过|当天|昨日|今天|上述)+/, '')
    .replace(/^\s+|\s+$/g, '');
}

/** A speaker is a person with a post, or a body: never 会议 or 数据. */
function isSpeaker(sentence: PlacedSentence, name: string, start: number, end: number): boolean {
  if (POST.test(name)) return true;
  const { mentions } = sentence;
  for (let i = indexFrom(mentions, start); i < mentions.length && mentions[i]!.end <= end; i++) {
    if (mentions[i]!.kind === 'agency') return true;
  }
  return /(?:组织|公司|集团|协会|联合会|商会|银行|大学|研究院|基金组织|委员会|先生|女士|记者)$/.test(name);
}

/** `王大伟(内蒙古通辽市公安局反诈中心大队长)`: the name first, where one stands behind the post. */
function withPost(words: string): string {
  let post = -1;
  for (const match of words.matchAll(new RegExp(POSTS, 'g'))) post = match.index + match[0].length;
  const name = words.slice(post);
  const isName = post > 0 && /^[\p{Script=Han}·]{2,12}$/u.test(name) && (name.length <= 4 || name.includes('·'));
  return isName ? `${name}(${words.slice(0, post)})` : words;
}

function reportedBy(sentence: PlacedSentence, clauses: Clauses): { speaker: Speaker; at: number } | undefined {
  for (const clause of clauses.slice(0, 6)) {
    const text = sentence.text.slice(clause.start, clause.end);
    const publisher = publisherIn(sentence, clause);
    if (publisher) return publisher;
    const lead = text.length - text.trimStart().length;
    const words = text.trimStart();
    const published =
      clause.mark === '，' || clause.mark === ',' || clause.mark === '：' ? PUBLISHED.exec(words) : null;
    const match = ACCORDING.exec(words) ?? REPORTER.exec(words) ?? SHOWN.exec(words) ?? published;
    const name = match?.[1] === undefined ? undefined : bareName(match[1]);
    if (match === published && name && !isSpeaker(sentence, name, clause.start, clause.end)) continue;
    if (!match || !name || /^(?:上述|该|这一|有关|相关|初步|不完全|最新|我们?|本|此)/.test(name)) continue;
    const at = clause.start + lead + match[0].indexOf(name);
    return {
      speaker: { name, span: sentence.toSource(at, at + name.length), rule: 'attribution-source' },
      at: clause.start + lead + match[0].length,
    };
  }
  return undefined;
}

/** A body that publishes what follows: 国家林草局今天发布的调查结果显示, 中国商业联合会发布零售业景气指数为50.3%. */
function publisherIn(sentence: PlacedSentence, clause: Clauses[number]): { speaker: Speaker; at: number } | undefined {
  const text = sentence.text.slice(clause.start, clause.end);
  const match = PUBLISHER.exec(text);
  const name = match?.[1]?.trim();
  if (!match || !name || !isSpeaker(sentence, name, clause.start, clause.start + match[0].length)) return undefined;
  const rest = text.slice(match[0].length);
  const isSource =
    /(?:显示|表明)$/.test(text.trimEnd()) || hasNumber(sentence, clause.start + match[0].length, clause.end);
  if (!isSource || /^的?(?:《|通知|意见|办法|规定|公告|方案)/.test(rest)) return undefined;
  const at = clause.start + text.indexOf(name);
  return {
    speaker: { name, span: sentence.toSource(at, at + name.length), rule: 'attribution-publisher' },
    at: clause.start + match[0].length,
  };
}

/** The source without when it spoke and what it put out: 国家卫生健康委今天（11月28日）, 商务部商务大(数据). */
function bareName(words: string): string {
  return words
    .replace(/(?:今天|今日|昨天|昨日|日前|近日|当天|\d{1,2}日|[（(]).*$/, '')
    .replace(/(?:公布|发布|通报)的?.*$/, '')
    .replace(/(?:今年|去年|\d{4}年)?(?:最新|有关|相关|一项|商务大|大)?的?$/, '')
    .trim();
}

function hasNumber({ mentions }: PlacedSentence, from: number, to: number): boolean {
  for (let i = indexFrom(mentions, from); i < mentions.length && mentions[i]!.end <= to; i++) {
    if (mentions[i]!.kind === 'statistic') return true;
  }
  return false;
}

/** A line of a press conference that gives somebody the floor. */
function floorOf(block: PlacedBlock): { speaker: Speaker } | undefined {
  if (block.kind === 'cell' || block.kind === 'heading') return undefined;
  const [sentence] = block.sentences;
  const match = sentence && FLOOR.exec(sentence.text.trimStart());
  const name = match?.[1] ?? match?.[2];
  if (!sentence || !name || HOST.test(name)) return undefined;
  if (!match?.[1] && !ENDS_WITH_POST.test(name)) return undefined;
  const at = sentence.text.indexOf(name);
  return {
    speaker: { name: withPost(name), span: sentence.toSource(at, at + name.length), rule: 'attribution-floor' },
  };
}

import type { Span } from '../../../fact';
import { toSimplified } from '../../../lexicon/traditional';
import type { PlacedBlock, PlacedSentence } from '../../document';
import { indexFrom } from '../../mentions-at';
import type { Clause } from '../clause/clauses';

/** Who says so: as written, `王大伟(内蒙古通辽市公安局反诈中心大队长)` where a person is named with a post. */
export interface Speaker {
  readonly name: string;
  /** Where the words that name the speaker stand in the source. */
  readonly span: Span;
  readonly rule: string;
}

/** A speaker and the offset in the sentence behind which the words are theirs. */
export interface Opening {
  readonly speaker: Speaker;
  readonly at: number;
}

const POSTS =
  '长|主任|书记|教授|研究员|发言人|负责人|民警|法官|检察官|律师|专家|经理|总裁|院士|委员|代表|主席|总理|工程师|博士|顾问|大使|分析师|经济学家|干事|干部|工作人员|学者|会长|理事|秘书|处长|主管|总监|创始人';
const SAYS =
  '表示|介绍|认为|指出|强调|透露|坦言|解释|提到|告诉记者|告诉本报记者|告诉新华社记者|声称|宣称|说|称|谈到|回应|补充|分析|建议|预计|预测|判断|估计|估算|提醒|提示';

/** Who speaks, with the verb, is no longer than this. */
const LONGEST_SPEAKER = 90;

const SPEAKER_AT_END = new RegExp(`([^。！？“”；;，,：:\\n]{2,50}?)(?:在[^，,。]{0,20})?(?:${SAYS})(?:道|到|了|过)?$`);
const PRONOUN_AT_END = new RegExp(
  `^(?:[^\\p{Script=Han}]{0,2}|同时|此外)(?:他|她)(?:还|也|又|同时|进一步)?(?:${SAYS})(?:道|到|了|过)?$`,
  'u',
);
const SAYS_HINT = new RegExp(SAYS);
/** What such a clause ends with: told at once, where the pattern is tried from every place. */
const SAYS_ENDS: ReadonlySet<string> = new Set([...SAYS.split('|').map((verb) => verb.at(-1)!), ...'道到了过']);
const FLOOR = /^(?:答[（(]([^（）()]{2,40})[）)]|([^，,。！？：:“”\s]{2,40}))[：:]/;
/** Who asks or leads through a press conference vouches for nothing. */
const HOST = /^(?:主持人|记者|问|提问|.{0,20}记者|.{0,30}[（(]主持人[）)])$/;
/** A line that greets those who listen gives nobody the floor: 各位代表：. */
const GREETED = /^(?:各位|尊敬的|诸位|同志们|女士们|先生们|朋友们)/;
const POST = new RegExp(POSTS);
const EVERY_POST = new RegExp(POSTS, 'g');
const ENDS_WITH_POST = new RegExp(`(?:${POSTS})$`);
/** Words that point back to a speaker named before: 该负责人, 上述第四检察厅负责人. */
const POINTS_BACK = /^(?:该|这位|这名|上述|前述)/;

/** Whether words name somebody by a post: …反诈中心负责人. */
export function isPost(words: string): boolean {
  return ENDS_WITH_POST.test(words);
}

/** Whether a text, in simplified characters, has a verb of saying at all. */
export function mayNameSpeaker(plain: string): boolean {
  return SAYS_HINT.test(plain);
}

/** 某某介绍, with the offset behind which the words are the speaker's; `earlier` are those heard so far, the last at the end. */
export function speakerIn(
  sentence: PlacedSentence,
  clauses: readonly Clause[],
  plain: string,
  earlier: readonly Speaker[],
): Opening | undefined {
  const isQuoting = /[“”「」]/.test(sentence.text);
  for (const clause of clauses.slice(0, 12)) {
    let { start, end } = clause;
    if (isQuoting) [start, end] = outsideQuotes(sentence.text, clause);
    start = Math.max(start, end - LONGEST_SPEAKER);
    const said = plain.slice(start, end).trimEnd();
    if (!SAYS_ENDS.has(said.at(-1) ?? '')) continue;
    const own = sentence.text.slice(start, end);
    const last = earlier.at(-1);
    if (last && isPost(postOf(last.name)) && PRONOUN_AT_END.test(said)) {
      return { speaker: { ...last, rule: 'attribution-pronoun' }, at: clause.end };
    }
    const person = personIn(sentence, said, own, start, earlier);
    if (person) return { speaker: person, at: clause.end };
    const match = SPEAKER_AT_END.exec(said);
    if (!match) continue;
    const name = trimSpeaker(own.slice(match.index, match.index + match[1]!.length));
    if (!name || !isSpeaker(sentence, toSimplified(name), start + match.index, clause.end)) continue;
    const at = start + own.indexOf(name, match.index);
    const span = sentence.toSource(at, at + name.length);
    const meant = POINTS_BACK.test(match[1]!.trim()) ? antecedent(name, earlier) : undefined;
    return { speaker: { name: meant ?? withPost(name), span, rule: 'attribution-speaker' }, at: clause.end };
  }
  return undefined;
}

/** What of a clause is the writer's own: a quotation that ends in it leaves the speaker behind its mark. */
function outsideQuotes(sentence: string, clause: Clause): [start: number, end: number] {
  const text = sentence.slice(clause.start, clause.end);
  const open = Math.max(text.lastIndexOf('“'), text.lastIndexOf('「'));
  const end = open > Math.max(text.lastIndexOf('”'), text.lastIndexOf('」')) ? open : text.length;
  const close = end > 0 ? text.lastIndexOf('”', end - 1) : -1;
  return [clause.start + close + 1, clause.start + end];
}

const PERSON_AT_END = new RegExp(
  `^\\s*(\\p{Script=Han}{2,4}|\\p{Script=Han}{1,8}·\\p{Script=Han}{1,8})(?:同时|还|也|又|随后|进一步)?(?:介绍说|${SAYS})(?:道|到|了|过)?$`,
  'u',
);
/** 李文海表示: a person by name alone, who was named with a post before; any other may be anybody. */
function personIn(
  sentence: PlacedSentence,
  said: string,
  own: string,
  start: number,
  earlier: readonly Speaker[],
): Speaker | undefined {
  const match = PERSON_AT_END.exec(said);
  if (!match) return undefined;
  const from = match[0].indexOf(match[1]!);
  const name = own.slice(from, from + match[1]!.length);
  const span = sentence.toSource(start + from, start + from + name.length);
  const known = earlier.findLast((one) => one.name.startsWith(`${name}(`));
  return known && { ...known, span, rule: 'attribution-person' };
}

/** 俄罗斯国防部今天（8月23日）, 某局17日晚: when it spoke is not its name. */
const WHEN_BEHIND =
  /(?:今天|今日|昨天|昨日|日前|近日|当天|当日|同一天|同日)?(?:（[^（）]{1,14}）|(?:\d{1,2}月)?\d{1,2}日)?(?:上午|下午|晚间?|凌晨)?$/;

/** Words around the speaker that say when or how. */
function trimSpeaker(words: string): string {
  return words
    .replace(/^[\s、]*(?:对此|就此|据此|会上|日前|近日|同时|此外|不过|当天|昨日|今天|上述)+/, '')
    .replace(/(?:发表|发布|公布)(?:声明|公报|公告|消息|讲话|报告|数据|通报)?$|(?:还|也|则|再次|随后|同时)$/, '')
    .replace(WHEN_BEHIND, '')
    .replace(/^\s+|\s+$/g, '');
}

/** The last speaker whose post ends as the words do that point back. */
function antecedent(words: string, earlier: readonly Speaker[]): string | undefined {
  const post = words.replace(POINTS_BACK, '');
  return earlier.findLast(({ name }) => postOf(name).endsWith(post))?.name;
}

/** A head of state or party says what is to be done; the numbers that follow are the writer's. */
export function isLeader(name: string): boolean {
  return /总书记|国家主席|国务院总理|总统|首相/.test(name);
}

/** The post in a speaker's name: of 王大伟(某局局长) that within the brackets. */
export function postOf(name: string): string {
  const [, post] = name.split('(');
  return post === undefined ? name : post.replace(/\)$/, '');
}

/** Words that do something, and are no name: 接到群众举报称, 提出检察建议, 由主管部门责令公布. */
export const NO_SPEAKER = /接到|收到|接报|举报|发现|提出|作出|取得|责令|^由|第[一二三四五六七八九十百千]+条/;

/** A speaker is a person with a post, or a body: never 会议 or 数据. */
export function isSpeaker(sentence: PlacedSentence, name: string, start: number, end: number): boolean {
  if (NO_SPEAKER.test(name)) return false;
  if (POST.test(name)) return true;
  const { mentions } = sentence;
  for (let i = indexFrom(mentions, start); i < mentions.length && mentions[i]!.end <= end; i++) {
    if (mentions[i]!.kind === 'agency') return true;
  }
  return /(?:组织|公司|集团|协会|联合会|商会|银行|大学|研究院|基金组织|委员会|先生|女士|记者)$/.test(name);
}

/** `王大伟(内蒙古通辽市公安局反诈中心大队长)`: the name first, where one stands behind the post. */
export function withPost(words: string): string {
  let post = -1;
  for (const match of words.matchAll(EVERY_POST)) post = match.index + match[0].length;
  const name = words.slice(post);
  const isName = post > 0 && /^[\p{Script=Han}·]{2,12}$/u.test(name) && (name.length <= 4 || name.includes('·'));
  return isName ? `${name}(${words.slice(0, post)})` : words;
}

/** A line of a press conference that gives somebody the floor. */
export function floorOf(block: PlacedBlock): Speaker | undefined {
  if (block.kind === 'cell' || block.kind === 'heading') return undefined;
  const [sentence] = block.sentences;
  const match = sentence && FLOOR.exec(sentence.text.trimStart());
  const name = match?.[1] ?? match?.[2];
  if (!sentence || !name || HOST.test(name) || GREETED.test(name)) return undefined;
  if (!match?.[1] && !ENDS_WITH_POST.test(name)) return undefined;
  const at = sentence.text.indexOf(name);
  return { name: withPost(name), span: sentence.toSource(at, at + name.length), rule: 'attribution-floor' };
}

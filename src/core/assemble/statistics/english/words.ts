/** Words of English sentences that say what a number does; forms are listed, since few verbs are regular. */

export type Direction = 'up' | 'down' | 'flat';

function list(words: string): string[] {
  return words.trim().split(/\s+/);
}

const UP_VERBS = list(`
  rise rises rose risen rising grow grows grew grown growing increase increases increased increasing climb climbs climbed
  climbing jump jumps jumped surge surges surged soar soars soared expand expands expanded expanding gain gains gained
  raise raises raised raising hike hikes hiked lift lifts lifted boost boosts boosted advance advanced accelerate
  widen widens widened widening swell swelled strengthen strengthened triple tripled quadrupled deepened accelerated rebound rebounded double doubles doubled
`);
const DOWN_VERBS = list(`
  fall falls fell fallen falling decline declines declined declining decrease decreases decreased decreasing drop drops
  dropped dropping cut cuts cutting reduce reduces reduced reducing lower lowers lowered lowering ease eases eased easing
  shrink shrinks shrank shrunk slide slid slip slips slipped slipping trim trims trimmed dip dips dipped plunge plunged
  tumble tumbled contract contracts contracted slow slows slowed slowing narrow narrows narrowed slash slashed shed sheds
  halved plummeted receded retreated softened cooled moderate moderated sink sank weaken weakened
`);
/** Move without saying which way. */
const MOVING_VERBS = list('edged edge ticked tick inched moved changed revised adjusted tightened went go goes swung');

/** `up 5%`, `down to 4%`, `5% higher`. */
const PARTICLES: readonly (readonly [string, Direction])[] = [
  ...list('up higher').map((word) => [word, 'up'] as const),
  ...list('down lower').map((word) => [word, 'down'] as const),
  ...list('unchanged flat steady').map((word) => [word, 'flat'] as const),
];

/** What may directly follow a number: `5 percent more than`, `a 5 percent increase in`. */
const MORE = list('more higher larger greater above up increase rise gain growth jump surge hike expansion faster');
const LESS = list('less fewer lower smaller below down decrease decline drop fall cut reduction contraction slower');

/** Verbs that take the thing measured as their object: `cut its rate by`. */
export const CHANGING_OBJECT: ReadonlySet<string> = new Set(
  list(`
    cut cuts cutting reduce reduces reduced reducing lower lowers lowered lowering trim trims trimmed slash slashed raise raises raised
    raising hike hikes hiked lift lifts lifted boost boosts boosted increase increases increased increasing decrease decreased
    revised adjusted tightened narrowed expanded doubled keep keeps kept hold holds held leave leaves left
    maintained set sets double
  `),
);

/** Level verbs: what stands before them is what the number measures. */
const LEVEL_VERBS = list(`
  is are was were be been stood stand stands reached reach reaches reaching hit hits totaled totalled total totals amounted amount
  amounts came come comes remained remain remains averaged average averages equaled equalled exceeded exceed exceeds
  registered accounted account accounts represented represent represents comprised comprise made make makes cost costs
  stayed measured began started ended topped surpassed
`);

/** Actions done to the things that a number counts, or with the money that it names. */
const ACTION_VERBS = list(`
  announced borrow borrowed borrows reported build builds fined fine fines designated designates designate charged arrested approved issued inspected investigated opened closed
  received covered covers cover covering added adds employs employed employ paid pay pays spent spend spends awarded awards award
  granted grants allocated allocates provides provide provided authorised authorized authorizes authorises imposed
  imposes impose sets set put puts allows allow allowed requires require required ran run runs invested invests
  committed pledged collected collects recovered returned seized removed created creates supports supported
  sanctioned banned identified listed lists includes include included contains contained has have had completed
  built produced sold bought exported imported registered filed conducted held hosts launched published adopted adopts
  signed serves served reaches helps helped ordered penalised penalized proposed proposes asked seeks sought
  saved saves lost loses earned earns received receives enrolled enrolls treated vaccinated recorded records secured
  disbursed lent borrowed sent gave gives given give deported removed detained convicted sentenced admitted hired laid
  shows show keeps kept put goes went left leaves maintained maintains
  invest allocate commit collect create sell buy publish adopt hire recruit recruited deliver delivers delivered lend recover receive
  earmark earmarks earmarked
`);

const FINE_VERBS = new Set(list('fined fine fines penalised penalized sanctioned'));
/** Their object may be asked of a `for`: `provides $52 billion for research`. */
const GIVING_VERBS = new Set(
  list(`
    provides provide provided allocates allocated authorises authorizes authorised authorized commits committed pledged
    earmark earmarks earmarked invest allocate commit spends spent invests invested sets set awarded proposes proposed announced gives
  `),
);

/** Verbs of the sayings whose words are a clause of their own. */
const SAYING_VERBS = list(`
  said says say reported reports report estimated estimates estimate projected projects project expects expected expect forecast
  forecasts forecasted predicts predicted predict found finds show shows showed warned warns noted notes stated states
  announced announces confirmed told indicated indicates indicate suggests suggested calculates calculated believes
  revealed reveals disclosed added
`);

export type VerbKind = 'change' | 'level' | 'action';

export interface Verb {
  readonly word: string;
  readonly kind: VerbKind;
  readonly direction?: Direction;
}

/** Later entries do not replace earlier ones: `cut` changes before it acts. */
const verbs = new Map<string, Verb>();
function note(words: readonly string[], kind: VerbKind, direction?: Direction): void {
  for (const word of words) if (!verbs.has(word)) verbs.set(word, { word, kind, ...(direction && { direction }) });
}
note(UP_VERBS, 'change', 'up');
note(DOWN_VERBS, 'change', 'down');
note(MOVING_VERBS, 'change');
for (const [word, direction] of PARTICLES) note([word], 'change', direction);
note(LEVEL_VERBS, 'level');
note(ACTION_VERBS, 'action');

export const VERBS: ReadonlyMap<string, Verb> = verbs;
export const SAYINGS: ReadonlySet<string> = new Set(SAYING_VERBS);
export const isFining = (word: string): boolean => FINE_VERBS.has(word);
export const isGiving = (word: string): boolean => GIVING_VERBS.has(word);

const behind = new Map<string, Direction>();
for (const word of MORE) behind.set(word, 'up');
for (const word of LESS) behind.set(word, 'down');
export const BEHIND: ReadonlyMap<string, Direction> = behind;

/** Nouns of change that a number follows: `an increase of 5 percent`. */
export const CHANGE_NOUN: ReadonlyMap<string, Direction> = new Map([
  ...list('increase rise gain jump surge growth expansion hike').map((word) => [word, 'up'] as const),
  ...list('decrease decline drop fall reduction cut contraction').map((word) => [word, 'down'] as const),
]);

export const DETERMINERS: ReadonlySet<string> = new Set(
  list('a an the its their his her our this that these those any each every such some all both no another my your'),
);
export const AUXILIARIES: ReadonlySet<string> = new Set(
  list(`
    has have had will would could can may might shall should must to be been being is are was were do does did not
    also already only just still further again now then even alone together in turn respectively
    expected projected forecast set estimated likely due scheduled first
  `),
);
export const ADVERBS: ReadonlySet<string> = new Set(
  list(`
    also already only just still further again now then even alone sharply slightly modestly steadily rapidly only
    meanwhile however overall moreover additionally similarly separately altogether together nonetheless nevertheless
    therefore thus so currently recently previously today yesterday respectively
  `),
);
export const PREPOSITIONS: ReadonlySet<string> = new Set(
  list(`
    by to from of at in on for with than under over about between within against into during through per after before
    across among around until since as via above below toward towards without upon
  `),
);
export const CONJUNCTIONS: ReadonlySet<string> = new Set(
  list('and or but while whereas which who that although though as when because where nor yet if'),
);
export const PRONOUNS: ReadonlySet<string> = new Set(
  list('it they he she we this that these those which who them there'),
);

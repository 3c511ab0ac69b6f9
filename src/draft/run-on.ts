import type { Span, Word } from './draft.ts';
import { wordsOf } from './words.ts';

/** Shorter than this, a run says one thing. */
const LEAST_WORDS = 8;
/** A clause is at least so long, before and after the place where a run is cut. */
const LEAST_CLAUSE = 2;

const wordSet = (words: string) => new Set(words.trim().split(/\s+/));

/** With these a new clause begins where nothing leads to it. */
const OPENERS = wordSet(`
  i we they he she its theres theyre
  thank thanks thx ta ty tysm cheers sorry soz sry apologies hope hopefully hoping wish gl
  ill il id no not nah never maybe perhaps probably prob also anyway btw tbh ngl honestly plus
  gonna might please pls let lemme lets keep try any still tell hit hmu otherwise bye appreciate happy god
  bless shame hows whats`);

/** These begin a clause where a verb is near; else they are what the verb before them is about. */
const SUBJECT_OR_OBJECT = wordSet('my ur your you u it this there guys');
const NEAR = 4;
const VERBS = wordSet(`
  is are was were has have had can could will would should might does did do not gonna
  says said got gets made makes gave gives took takes moved told found finds looks looked seem seems seemed sounds
  sounded feels felt means meant needs wants wanted keeps kept went goes works worked came comes started starts
  changed offered asked rang called dont wont cant just really`);

/** Asked, these begin a clause; told, they go on in one. */
const ASKED = wordSet('can could will would is are do did have may what');
const ASKED_OF = wordSet('i u you we there it ur your my');

/** What is got, where nobody says who got it: "got a start elsewhere", but "my shifts got moved". */
const GOT = wordSet('a an another into my offered some stuff the told');

/** These join what follows to what went before; with a subject behind them they begin a clause. */
const JOINING = wordSet('and but so n');
const SUBJECTS = wordSet('i we they he she it its my u ur you your theres thanks sorry hope');

/** After these a clause goes on: they lead to its subject, its object or another clause. */
const LEADING = wordSet(`
  a an the this that these those my your ur our their his her its some any no every
  to of in on at for with from by about into over under than like as per via without till until before after since
  and or but so n neither nor if when while because cos cuz coz bc although though unless whether where who which what how why
  i we they he she it you u am is are was were be been being im
  not never just really very too so still also only even
  have has had do does did can could will would should may might must gonna wanna gotta
  think thinking thought know knew say says said tell told hope hoping wish sure glad afraid guess reckon suppose figure bet doubt decided realise heard read believe feel mean means
  promise promised swear heard understood noticed forgot remember
  make makes made let lets see saw hear want wanted need get got give gave thank thanks sorry
  all both whatever whenever wherever honestly tbh ngl btw maybe perhaps probably prob anyway`);

/** "My mum found out i failed": what is found out follows. */
const FOUND = wordSet('find finds found finding figured turns turned worked');

/** A kiss or a laugh ends what it stands behind. */
const ENDINGS = wordSet('x xx xxx lol haha tho lmao');

/**
 * Takes apart what was typed without stops: "dont think i can come too much on at the minute ta for asking" says
 * three things. A run is cut before a word that opens a clause, where the word before it leads to none.
 */
export function clausesOf(text: string, span: Span): Span[] {
  if (!/^\W*[a-z]/.test(text.slice(span.start, span.end))) return [span];
  const words = wordsOf(text, span.start, span.end);
  if (words.length < LEAST_WORDS) return [span];
  const cuts: number[] = [];
  let from = 0;
  for (let at = 1; at + LEAST_CLAUSE <= words.length; at += 1) {
    if (at - from < LEAST_CLAUSE || !opensClause(words, at)) continue;
    cuts.push(words[at]?.start ?? span.end);
    from = at;
  }
  const edges = [span.start, ...cuts, span.end];
  return edges.slice(1).map((end, at) => ({ start: edges[at] ?? span.start, end }));
}

function opensClause(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  const word = words[at];
  const next = words[at + 1];
  // The parts of a contraction hang together.
  if (!before || !word || !next || before.end === word.start) return false;
  if (ENDINGS.has(before.norm)) return true;
  if (LEADING.has(before.norm)) return false;
  if (before.norm === 'out' && FOUND.has(words[at - 2]?.norm ?? '')) return false;
  if (JOINING.has(word.norm)) return SUBJECTS.has(next.norm);
  // "cant come tmrw": the subject is left out.
  if (ASKED.has(word.norm)) return ASKED_OF.has(next.norm) || next.norm === 'not';
  if (SUBJECT_OR_OBJECT.has(word.norm)) {
    // Behind "and" or "but" a verb has another subject: "ring you but i dont like it".
    const near = words.slice(at + 1, at + NEAR);
    const end = near.findIndex(({ norm }) => JOINING.has(norm));
    return (end < 0 ? near : near.slice(0, end)).some(({ norm }) => VERBS.has(norm));
  }
  if (word.norm === 'got') return GOT.has(next.norm);
  if (word.norm === 'good') return next.norm === 'luck';
  return OPENERS.has(word.norm);
}

import type { Token } from './tokens.ts';

/** Words of text messages with what they stand for; where that is nothing, they are left out. */
const SLANG: ReadonlyMap<string, string> = new Map(
  Object.entries({
    u: 'you',
    ur: 'your',
    thx: 'thanks',
    thnx: 'thanks',
    tnx: 'thanks',
    tysm: 'thank you so much',
    ty: 'thank you',
    pls: 'please',
    plz: 'please',
    plis: 'please',
    lol: '',
    lmao: '',
    rofl: '',
    lmfao: '',
    omg: '',
    wtf: '',
    smh: '',
    ngl: '',
    gonna: 'going to',
    gunna: 'going to',
    wanna: 'want to',
    gotta: 'got to',
    oughta: 'ought to',
    gimme: 'give me',
    lemme: 'let me',
    shoulda: 'should have',
    coulda: 'could have',
    woulda: 'would have',
    hafta: 'have to',
    dunno: "don't know",
    kinda: '',
    btw: 'by the way',
    tbh: 'to be honest',
    imo: 'in my opinion',
    imho: 'in my opinion',
    idk: "I don't know",
    idc: "I don't mind",
    nvm: 'never mind',
    ttyl: 'talk soon',
    brb: 'back soon',
    soz: 'sorry',
    sry: 'sorry',
    coz: 'because',
    cuz: 'because',
    bcuz: 'because',
    bcoz: 'because',
    becoz: 'because',
    tho: 'though',
    thru: 'through',
    wud: 'would',
    cud: 'could',
    shud: 'should',
    hav: 'have',
    tmrw: 'tomorrow',
    tmr: 'tomorrow',
    tmro: 'tomorrow',
    '2moro': 'tomorrow',
    '2morrow': 'tomorrow',
    '2day': 'today',
    '2nite': 'tonight',
    b4: 'before',
    gr8: 'great',
    l8r: 'later',
    m8: 'mate',
    ppl: 'people',
    msg: 'message',
    rn: 'right now',
    obvs: 'obviously',
    defo: 'definitely',
    deffo: 'definitely',
    prolly: 'probably',
    probs: 'probably',
    gd: 'good',
    wk: 'week',
    yr: 'your',
    bc: 'because',
    wat: 'what',
    wot: 'what',
    luv: 'love',
    da: 'the',
    dat: 'that',
    dis: 'this',
  }),
);

/** Names, initials or other words where they have a capital. */
const LOWER_ONLY =
  /^(?:u|ur|ty|rn|bc|da|dat|dis|yr|wk|gd|tho|hav|coz|soz|imo|msg|wat|cud|probs|smh)$/;
/** Slang only in a message that has other slang: alone they are abbreviations or foreign. */
const IN_COMPANY = new Set([
  'da',
  'dat',
  'dis',
  'yr',
  'wk',
  'gd',
  'msg',
  'bc',
  'luv',
  'probs',
  'rn',
]);

export function isSlang({ raw, norm, opaque, gap, next }: Token): boolean {
  if (opaque || !SLANG.has(norm) || next === '-' || gap.endsWith('-')) return false;
  return raw === norm || !LOWER_ONLY.test(norm);
}

/** Whether it says something by itself of how the message is typed. */
export function isTelling({ norm }: Token): boolean {
  return !IN_COMPANY.has(norm);
}

/** The plain words for a word of slang, empty where it is best left out. */
export function plainFor({ norm }: Token): string {
  return SLANG.get(norm) ?? '';
}

/** Telling a name from a word, as far as letters alone allow. */

const TITLES = new Set(
  'mr mrs ms miss mx dr prof professor sir madam madame rev reverend captain capt judge hon señor señora herr frau'.split(
    ' ',
  ),
);

/** Words that open a sentence after a greeting or stand in one; never a name in lower case. */
const COMMON = new Set(
  `i im i'm ive i've a an the this that these those it its it's is are was were am be been we you your they he she my our
  thanks thank thx thankyou cheers ty ta appreciate grateful sorry apologies unfortunately regretfully sadly so just really
  after before about regarding re in on at to for from with and but or if as by of not no yes yeah yep nope ok okay
  hope hoping wanted want writing following further per quick got saw had have has do did does can could would will
  cant can't wont won't dont don't please let bad good great nice well here there when while since due because
  how what who why where up out off now today tomorrow yesterday last next first many much very also sent gonna need
  cancel cancelling withdraw decline pass declining regards best sincerely respectfully looks looking seems been
  having given upon although though despite unfortunatly apologize apologise
  accepted another job jobs interview offer role position work team all any some more time day week again`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

export function isTitle(word: string): boolean {
  return TITLES.has(word.toLowerCase().replace(/\.$/, ''));
}

export function isCommonWord(word: string): boolean {
  return COMMON.has(word.toLowerCase().replace(/’/g, "'"));
}

const PARTICLES = new Set(
  'van von der den de del della di da dos la le el al bin ibn ter ten y e mac o'.split(' '),
);

export function isParticle(word: string): boolean {
  return PARTICLES.has(word.toLowerCase());
}

import { describe, expect, it } from 'vitest';
import { fold } from '../build/dictionary/fold.ts';
import { applyEdits, review } from '../src/index.ts';
import { lexiconOf } from '../src/proofread/lexicon.ts';

function letter(body: string): string {
  return `Dear Priya,\n\n${body}\n\nKind regards,\nJo Bell\n`;
}

function found(body: string, source = letter(body)) {
  return review(source).findings.filter(({ rule }) => rule === 'is-proofread');
}

/** The body with the first offer of every finding taken up. */
function mended(body: string): string {
  const source = letter(body);
  const edits = found(body, source).flatMap(({ rewrites }) => rewrites[0]?.edits ?? []);
  return applyEdits(source, edits).split('\n\n').slice(1, -1).join('\n\n');
}

describe('a slip', () => {
  it.each([
    ['Unfortunatly I have to say no.', 'Unfortunately I have to say no.'],
    ['I am greatful for the oportunity.', 'I am grateful for the opportunity.'],
    ['I recieved your mail tommorow.', 'I received your mail tomorrow.'],
    ['I have alot on.', 'I have a lot on.'],
    ['I met the the team.', 'I met the team.'],
    ['I met the the the team.', 'I met the team.'],
    ['I have decided decided to stay.', 'I have decided to stay.'],
    ['It was a honest talk of a hour.', 'It was an honest talk of an hour.'],
    ['It is an university with an UK office.', 'It is a university with a UK office.'],
    ['I have a 8 hour shift as a NHS porter.', 'I have an 8 hour shift as an NHS porter.'],
    ['Thank you for you’re offer.', 'Thank you for your offer.'],
    ['Your welcome to call me.', "You're welcome to call me."],
    ['Call me if your still looking.', "Call me if you're still looking."],
    ['I could of come.', 'I could have come.'],
    ['I would rather then that stay.', 'I would rather than that stay.'],
    ['The team has it’s own van.', 'The team has its own van.'],
    [
      'Its a pity, but I cant come and I wont be in.',
      "It's a pity, but I can't come and I won't be in.",
    ],
    [
      'so i said id like to think, but i am staying',
      "so I said I'd like to think, but I am staying",
    ],
  ])('in “%s” is mended', (body, better) => {
    expect(mended(body)).toBe(better);
  });

  it('is found again nowhere once it is mended', () => {
    const body = 'I am greatful, but i dont have a hour for the the interveiw.';
    expect(found(body).length).toBeGreaterThan(3);
    expect(found(mended(body))).toEqual([]);
  });
});

describe('what is no slip', () => {
  it.each([
    'let me ring u next week an sort it out',
    'I had had a talk with an MBA, and I know that that is a one-off at a European firm.',
    'It was an hour at an historic hotel, with a uniform, an umbrella and a useful union.',
    'I logged in in time for a US call about an 11 am slot.',
    'The organisation and the organization, the colour and the color, learnt and learned.',
    'Nkechi and Wojciech from Strømsø Bryggeri showed me the Kubernetes rota on WhatsApp.',
    'Onboarding at a startup, freelance work and my résumé: all fine.',
    'Write to jo.bel@exampel.com or see www.exampel.com/recieve and reciept_final.docx.',
    'The NHS, ASAP and the HGV licence do not come into it, nor do B12, 3pm and 2nd.',
    'The stop-motion, co-parenting and night-owl parts of it appeal to me.',
    'The kvass, the bogyoke and the sarsens were a delight.',
    'Your advert for an “Acount” manager was the “experianced” [sic] kind.',
    'I am ill, my id was lost, and the door lets me down on Mondays.',
    'The firm lost its time and its very best people, each for its own reasons.',
    'Thank you for your welcome, your able team, your so-called stand and your being there.',
    'She was the one to my left, and then I left. More then. Over there company is good.',
    'Aroha nui, saludos and bonjour to all.',
    'So very, very kind, and thank you, thank you.',
    'That is no job that I ever applied for',
  ])('is left alone: “%s”', (body) => {
    expect(found(body).map(({ message }) => message)).toEqual([]);
  });

  it('is a word that stands in the greeting, the closing or the thread', () => {
    const source =
      'Hi Interveiw,\n\nthe interveiw and the oportunity are gone, says recieve.\n\nBest,\nRecieve\n\n> oportunity\n';
    expect(found('', source)).toEqual([]);
  });
});

describe('a paragraph that breaks off', () => {
  const lastWord = (source: string) =>
    found('', source).flatMap(({ message }) => /breaks off after “(.+)”/.exec(message)?.[1] ?? []);

  it('is told by its last word', () => {
    const body = 'I have decided to stay, since we are about to move the';
    expect(lastWord(`Hi Sam,\n\n${body}\n\nGood luck!\n\nBest,\nJo\n`)).toEqual(['the']);
    expect(lastWord(`Hi Sam,\r\n\r\n${body}\r\n\r\nBest,\r\nJo\r\n`)).toEqual(['the']);
    expect(lastWord(body)).toEqual(['the']);
  });

  it('is none where the words go on, trail off on purpose or are an initial', () => {
    expect(lastWord('Hi Sam,\n\nI have decided to stay with the\nbank.\n\nBest,\nJo\n')).toEqual(
      [],
    );
    expect(lastWord('Hi Sam,\n\nI am to join the\r\nnight desk.\n\nBest,\nJo\n')).toEqual([]);
    expect(lastWord('Hi Sam,\n\nI would have stayed longer, but the…\n\nBest,\nJo\n')).toEqual([]);
    expect(lastWord('Hi Sam,\n\nI have decided to stay where I am.\n\nBilal A\n')).toEqual([]);
  });
});

describe('a habit', () => {
  it('of leaving apostrophes out is one suggestion with one offer for all', () => {
    const findings = found('I dont think its a fit, and I wont come as Ive a job. Im sorry.');
    expect(findings.map(({ severity, points }) => [severity, points])).toEqual([['suggestion', 1]]);
    expect(findings[0]?.rewrites[0]?.edits).toHaveLength(5);
  });

  it('of writing “i” is one suggestion with one offer for all', () => {
    const findings = found('i think i have to say no as i am staying.');
    expect(findings.map(({ severity }) => severity)).toEqual(['suggestion']);
    expect(findings[0]?.rewrites[0]?.edits).toHaveLength(3);
  });

  it('that is none, but one slip among right ones, is a warning', () => {
    const findings = found("I don't think I'll come. I've a job, so I wont be there.");
    expect(findings.map(({ severity }) => severity)).toEqual(['warning']);
  });
});

describe('an offer', () => {
  it('is safe where nothing else can be meant, and not where a word was mixed up', () => {
    const safe = (body: string) => found(body)[0]?.rewrites[0]?.safe;
    expect(safe('I met the the team.')).toBe(true);
    expect(safe('I am greatful to you.')).toBe(true);
    expect(safe('I said permenant, that is all.')).toBe(false);
    expect(safe('I could of come.')).toBe(false);
  });
});

describe('the lexicon', () => {
  const words = ['Ada', 'an', 'and', 'ant', 'band', 'bands', 'nad', 'sand', 'sandy', 'zebra'];
  const lexicon = lexiconOf(fold(words));

  it('has the words that were folded into it and no others', () => {
    expect(words.filter((word) => !lexicon.has(word))).toEqual([]);
    expect(['', 'a', 'ada', 'bandsa', 'sandys', 'x', 'é'].filter(lexicon.has)).toEqual([]);
  });

  it('gives the words that are one edit or one swap away, without names', () => {
    expect(lexicon.near('and', 1)).toEqual(['an', 'and', 'ant', 'band', 'nad', 'sand']);
    expect(lexicon.near('ada', 0)).toEqual([]);
    expect(lexicon.near('sadny', 1)).toEqual(['sandy']);
  });

  it('refuses bytes that are something else', () => {
    expect(() => lexiconOf(new Uint8Array(400))).toThrow('damaged');
  });
});

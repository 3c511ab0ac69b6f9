import { describe, expect, it } from 'vitest';
import { wordsOf } from '../src/draft/words.ts';
import { applyEdits, fix, review } from '../src/index.ts';
import { behindStop, cutSentence } from '../src/rewrite/cut.ts';
import { cutAfterConcession, cutBehind, cutClause, cutFront } from '../src/rewrite/cut-clause.ts';
import type { Edit } from '../src/rewrite/edit.ts';
import { politely } from '../src/rewrite/request.ts';

function spanOf(source: string, said: string) {
  const start = source.indexOf(said);
  return { start, end: start + said.length };
}

function sentence(source: string, said: string) {
  const { start, end } = spanOf(source, said);
  return { start, end, zone: 'body' as const, words: wordsOf(source, start, end) };
}

const applied = (source: string, edits: readonly (Edit | undefined)[]) =>
  applyEdits(
    source,
    edits.filter((each) => each !== undefined),
  );

describe('a sentence that is cut', () => {
  it.each([
    ['The bus is slow. So I will not come.', 'The bus is slow.', 'I will not come.'],
    ['The bus is slow. For all these reasons, I decline.', 'The bus is slow.', 'I decline.'],
    [
      'The bus is slow. So what with all of that I shall not come.',
      'The bus is slow.',
      'I shall not come.',
    ],
    ['The bus is slow. That is why I decline.', 'The bus is slow.', 'I decline.'],
    ['The bus is slow. You can see that I cannot come.', 'The bus is slow.', 'I cannot come.'],
    ['Pay more. If not, then please go on without me.', 'Pay more.', 'Please go on without me.'],
    ['Hi Clive, the bus is slow. I decline.', 'the bus is slow.', 'Hi Clive, I decline.'],
    ['Sure!\n\n---\n\nDear Sam,\n\nI decline.', 'Sure!', 'Dear Sam,\n\nI decline.'],
    ['One.\n\n---\n\nBad one.\n\nNext.', 'Bad one.', 'One.\n\n---\n\nNext.'],
    ['I decline.\n\nBad one.\n\n---\nJo Bell', 'Bad one.', 'I decline.\n\n---\nJo Bell'],
    ['The bus is slow. I therefore decline.', 'The bus is slow.', 'I decline.'],
    ['The bus is slow. I must therefore decline.', 'The bus is slow.', 'I must decline.'],
    [
      'The bus is slow. With that team I would win.',
      'The bus is slow.',
      'With that team I would win.',
    ],
    [
      'The bus is slow. Given that I have a job, I decline.',
      'The bus is slow.',
      'Given that I have a job, I decline.',
    ],
    ['The bus is slow. Given that, I decline.', 'The bus is slow.', 'I decline.'],
    ['The bus is slow. For that I thank you.', 'The bus is slow.', 'For that I thank you.'],
    [
      'The bus is slow. Besides the pay, I liked it.',
      'The bus is slow.',
      'Besides the pay, I liked it.',
    ],
    ['The bus is slow. So we therefore decline.', 'The bus is slow.', 'We decline.'],
    ['The bus is slow. Thus ended my search.', 'The bus is slow.', 'Thus ended my search.'],
  ])('leaves nothing that leans on it: “%s”', (source, cut, left) => {
    expect(applied(source, [cutSentence(spanOf(source, cut), source)])).toBe(left);
  });

  it.each([
    [
      'cheers for the offer i hate it',
      'i hate it',
      'I decline.',
      'cheers for the offer. I decline.',
    ],
    [
      'Cheers for the offer. I hate it.',
      'I hate it.',
      'I decline.',
      'Cheers for the offer. I decline.',
    ],
  ])('is put anew behind a stop: “%s”', (source, old, text, expected) => {
    expect(applied(source, [behindStop(spanOf(source, old), text, source)])).toBe(expected);
  });
});

describe('a part that is cut', () => {
  it.each([
    [
      'Things have been really busy lately, so I won’t be taking it.',
      'busy lately',
      'I won',
      'I won’t be taking it.',
    ],
    ['stuff came up, and i decline the job', 'stuff came up', 'i decline', 'i decline the job'],
  ])('stands before the answer: “%s”', (source, fault, answer, left) => {
    const own = sentence(source, source);
    const front = cutFront(own, spanOf(source, fault), source.indexOf(answer), source);
    expect(applied(source, [front])).toBe(left);
  });

  it.each([
    ['I decline, so you may stop being busy now.', 'being busy', 'I decline'],
    ['Busy as I am I decline it.', 'Busy', 'I decline'],
    ['I am busy, so I might, but I decline.', 'so I might', 'I am busy'],
  ])('is none where the answer would go with it: “%s”', (source, fault, answer) => {
    const own = sentence(source, source);
    expect(cutFront(own, spanOf(source, fault), source.indexOf(answer), source)).toBeUndefined();
  });

  it.each([
    ['I am giving it a miss, my back is gone and I live on toast.', 'I am giving it a miss.'],
    ['Not looking to move unless you pay north of 85!', 'Not looking to move!'],
    ['No thanks, sorry, your pay is a joke', 'No thanks, sorry'],
    ['It is a no because my wife has left me.', 'It is a no.'],
    ['I will not be coming at 9:30, your pay is a joke.', 'I will not be coming at 9:30.'],
    ['I will not take it at 28,500 a year, you clowns.', 'I will not take it at 28,500 a year.'],
    ['I cannot start as soon as you like, you clowns.', 'I cannot start as soon as you like.'],
  ])('is all that stands behind the answer: “%s”', (source, left) => {
    expect(applied(source, [cutBehind(sentence(source, source), 0, source)])).toBe(left);
  });

  it('spares an aside', () => {
    const source = 'I could not, at this juncture, think of it, though one never says never.';
    expect(applied(source, [cutBehind(sentence(source, source), 0, source)])).toBe(
      'I could not, at this juncture, think of it.',
    );
  });

  it('leaves nothing that leads to what is gone', () => {
    const source = 'I have thought about it and while the team seems great, but I dither, so no.';
    expect(cutClause(sentence(source, source), spanOf(source, 'I dither'), source)).toBeUndefined();
  });

  it('leaves what is granted', () => {
    const source = 'While the day was pleasant, the kitchen lacks a certain level.';
    const own = sentence(source, source);
    const edit = cutAfterConcession(own, spanOf(source, 'lacks a certain level'), source);
    expect(applied(source, [edit])).toBe('The day was pleasant.');
    expect(cutAfterConcession(own, spanOf(source, 'pleasant'), source)).toBeUndefined();
  });

  it('is none where nothing stands behind the answer', () => {
    const source = 'I will not come on Friday.';
    expect(cutBehind(sentence(source, source), 0, source)).toBeUndefined();
  });

  it('is all that stands behind the comma, with a word that leads to it', () => {
    const source = 'can’t make the interview, promise I’ll ring you next week';
    const clause = cutClause(sentence(source, source), spanOf(source, 'I’ll ring you'), source);
    expect(applied(source, [clause])).toBe('can’t make the interview');
  });
});

describe('what an insult asks for', () => {
  it('is the first that is offered, and offered once', () => {
    const body = 'I must decline. Remove my file from your system, and buy a calendar.';
    const source = `Dear Mr Falk,\n\n${body}\n\nRegards,\nOona Reyes\n`;
    const found = review(source).findings.find(({ rule }) => rule === 'is-civil');
    const asks = found?.rewrites.map(({ title }) => title === 'Only ask for it');
    expect(asks?.filter(Boolean)).toHaveLength(1);
    expect(asks?.[0]).toBe(true);
  });

  it.each([
    ['stop messaging me on here, you people are like flies', 'please stop messaging me on here'],
    ['Take me off your list, and learn to read!', 'Please take me off your list.'],
    ['Please delete my papers: they are wasted on you.', 'Please delete my papers.'],
    ['You may delete my documents, you robbers.', 'You may delete my documents.'],
    ['stop contacting me you absolute morons', 'please stop contacting me'],
    ['Take me off your list and learn what words mean.', 'Please take me off your list.'],
    ['And please stop messaging me on a Sunday.', 'Please stop messaging me on a Sunday.'],
    ['cancel friday pls its a joke', 'please cancel friday'],
  ])('is asked for politely: “%s”', (said, expected) => {
    expect(applied(said, politely(sentence(said, said), said))).toBe(expected);
  });

  it.each([
    'Learn to read.',
    'I told them to stop messaging me.',
    'You can throw yourself off a bridge, you idiots.',
    'Cancel culture is ruining your firm.',
    'Don’t call me a liar.',
    'And take tomorrow off the table.',
    'Take my number out of your phone.',
    'Please cancel it.',
  ])('is nothing in “%s”', (said) => {
    expect(politely(sentence(said, said), said)).toEqual([]);
  });
});

/** The draft as it stands when all that is offered is taken. */
const mended = (body: string, foot = 'Best,\nJo\n') =>
  fix(`Hi Sam,\n\n${body}\n\n${foot}`, { unsafe: true }).source;

describe('a draft that is mended', () => {
  it('gets its wish before a postscript', () => {
    const all = mended(
      'Thank you for the invitation to interview. I have accepted another job, so I must decline.\n\nP.S. The visitor pass is in the post.',
    );
    expect(all.indexOf('P.S.')).toBeGreaterThan(all.search(/right person|success/));
    expect(all).toMatch(/right person|success/);
  });

  it('gets its wish on a line of its own behind kisses', () => {
    const body = 'Thank you for the invitation. I must decline the interview, sorry again xx';
    expect(mended(body, 'Jo\n')).toMatch(/again xx\n[^\n]*right person/);
  });

  it.each(['Abbie', 'Zoë', 'Mary Ann'])(
    'gets its wish before “%s x” behind the last sentence',
    (name) => {
      const body = `Thank you for the invitation. I must decline the interview. ${name} x`;
      expect(mended(body, '')).toMatch(new RegExp(`right person[^\\n]* ${name} x\\s*$`));
    },
  );

  it('is given no answer where its writer asks something first', () => {
    const body = 'Thank you for the message. I will think about it. Is the work remote?';
    expect(mended(body)).toContain('Is the work remote?');
    expect(mended(body)).not.toMatch(/decided not/);
    expect(mended(body.replace(' Is the work remote?', ''))).toMatch(/decided not/);
    expect(mended(body.replace('Is the work remote?', 'How long is the contract?'))).toContain(
      'contract?',
    );
  });

  it('thanks the reader where it thanks a blank', () => {
    expect(
      mended('I have decided to decline, and I would like to thank {{name}} for the time.'),
    ).toContain('I would like to thank you for the time.');
  });

  it('leaves out what a template only hints at', () => {
    const body = 'I have accepted a job [or: decided to stay here] and must decline.';
    expect(mended(body)).toContain('I have accepted a job and must decline.');
  });

  it('clears a doubt that is said behind the answer too', () => {
    expect(mended("I don't think I'll be able to make it, most likely.")).toContain('make it.');
    expect(mended("I don't think I'll be able to make it, most likely.")).not.toContain('likely');
  });

  it('turns against nothing that is gone', () => {
    const body =
      'I must decline the job. Your hiring process was a complete joke. Thank you for the coffee, though.';
    expect(mended(body)).toContain('Thank you for the coffee.');
  });

  it.each([
    ['Declining the offer – [Job Title]', 'Declining the offer'],
    ['Interview for the [role] role', 'Interview'],
    ['Re: [Job Title]', 'Declining the interview'],
    ['Your [Job Title] role', 'Declining the interview'],
    ['[Subject line here]', 'Declining the interview'],
  ])('has no blank in its subject: “%s”', (subject, expected) => {
    const letter =
      'Hi Sam,\n\nThank you for the invitation to interview. I must decline the interview.\n\nBest,\nJo\n';
    const { source } = fix(`Subject: ${subject}\n\n${letter}`, { unsafe: true });
    expect(source.split('\n')[0]).toBe(`Subject: ${expected}`);
  });

  it('keeps the answer that stands behind the fault, or beside what is asked for', () => {
    const joke =
      'Thank you for the offer, your hiring process was a complete joke, so I decline the job.';
    expect(mended(joke)).toMatch(/decline|decided not/);
    const clowns =
      'Your process was a joke. Stop calling me, I decline your offer, you clowns. You people are idiots and liars.';
    expect(mended(clowns)).toMatch(/decline|decided not/);
  });

  it('is given no subject that says what it does not', () => {
    const letter =
      'Subject: [Subject]\n\nHi Sam,\n\nI am delighted to accept the offer.\n\nBest,\nJo\n';
    expect(fix(letter, { unsafe: true }).source).not.toContain('Declining');
  });

  it('names no role that it has not read to the end', () => {
    const body = 'I will think about the interview for the Year 4 teaching post and let you know.';
    expect(mended(body)).toMatch(/decided not/);
    expect(mended(body)).not.toContain('the Year role');
  });

  it('stops where a smile did', () => {
    const body = 'Thank you for the offer of the café job 😊 I have decided to decline it.';
    expect(mended(body)).toContain('café job. I have');
  });
});

describe('a letter that declines', () => {
  const clashes = (body: string) =>
    review(`Dear Ms Lopez,\n\n${body}\n\nKind regards,\nJo\n`).findings.filter(
      ({ rule, message }) =>
        rule === 'decision-is-clear' && message.includes('says that you are coming'),
    );

  it.each([
    'I must withdraw my application. I look forward to meeting you on Tuesday.',
    'I am happy to accept your offer. I must withdraw my application.',
  ])('does not accept as well: “%s”', (body) => {
    expect(clashes(body)).toHaveLength(1);
    expect(clashes(body)[0]?.severity).toBe('warning');
  });

  it.each([
    'I must withdraw my application. I look forward to meeting you some other time.',
    'I must withdraw my application. I look forward to seeing you at the trade fair on Tuesday.',
    'I have to cancel the interview on Monday. Could we do Thursday instead? I look forward to meeting you on Thursday.',
    'I must decline. I was happy to accept an offer from another firm.',
    'I must decline it. I would be glad to join your company in the future.',
  ])('may say “%s”', (body) => {
    expect(clashes(body)).toEqual([]);
  });
});

describe('what is no blank', () => {
  it.each([
    'My file came through as panel_[final]_[two].pdf.',
    'The plan is called site_[north].dwg.',
  ])('is part of a name: “%s”', (said) => {
    const { findings } = review(`Hi Sam,\n\n${said} I decline the interview.\n\nBest,\nJo\n`);
    expect(findings.filter(({ rule }) => rule === 'no-placeholders')).toEqual([]);
  });

  it.each(['[Your profile](https://x.example)', '[Add to calendar](https://x.example/a)'])(
    'is a link: “%s”',
    (said) => {
      const { findings } = review(
        `Hi Sam,\n\nI decline the interview, see ${said}.\n\nBest,\nJo\n`,
      );
      expect(findings.filter(({ rule }) => rule === 'no-placeholders')).toEqual([]);
    },
  );

  it('is a blank between underscores', () => {
    const { findings } = review('Hi Sam,\n\nI decline the job at _[Company]_.\n\nBest,\nJo\n');
    expect(findings.some(({ rule }) => rule === 'no-placeholders')).toBe(true);
  });
});

describe('a line that turns nothing down', () => {
  it.each(['Thank you, that is good to know.', 'Great, see you then!', 'Where do I park?'])(
    'forgot no refusal: “%s”',
    (said) => {
      const { scenario, findings } = review(`Hi Renata,\n\n${said}\n\nBest,\nIvo\n`);
      expect(scenario).toBe('not-a-decline');
      expect(findings).toEqual([]);
    },
  );
});

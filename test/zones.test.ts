import { describe, expect, it } from 'vitest';
import type { Format, ZoneKind } from '../src/draft/draft.ts';
import { readMarkdown } from '../src/draft/markdown.ts';
import { readText } from '../src/draft/text.ts';
import { zonesOf } from '../src/draft/zones.ts';
import { rulebook } from '../src/generated/rulebook.ts';
import { matcherOf } from '../src/phrases/match.ts';

type Zoned = readonly [ZoneKind, string];

const hear = matcherOf(rulebook.program);
const NO = 'Thank you for the invitation. I have decided not to go ahead.';
const LETTER = `Hi Sam,\n\n${NO}\n\nBest,\nJo`;
const OWN: readonly Zoned[] = [
  ['greeting', 'Hi Sam,'],
  ['body', NO],
  ['closing', 'Best,\nJo'],
];

/** The zones of a draft with their texts, line ends as `\n` and neighbours of one kind joined. */
function zones(source: string, format: Format = 'text'): Zoned[] {
  const draft = format === 'markdown' ? readMarkdown(source) : readText(source);
  const found: [ZoneKind, string][] = [];
  let end = 0;
  for (const zone of zonesOf(draft, hear)) {
    expect(zone.start).toBeGreaterThanOrEqual(end);
    end = zone.end;
    const text = source.slice(zone.start, zone.end).replace(/\r\n?/g, '\n').trim();
    const last = found.at(-1);
    if (last?.[0] === zone.kind) last[1] += `\n${text}`;
    else found.push([zone.kind, text]);
  }
  return found;
}

function textOf(kind: ZoneKind, source: string): string | undefined {
  return zones(source).find(([each]) => each === kind)?.[1];
}

describe('a postscript above the close', () => {
  it('leaves the close and the name what they are', () => {
    const addition = 'P.S. Say hello to Kim.';
    const source = `Hi Sam,\n\n${NO}\n\n${addition}\n\nBest,\nJo\n`;
    expect(zones(source)).toEqual([
      ['greeting', 'Hi Sam,'],
      ['body', `${NO}\n\n${addition}`],
      ['closing', 'Best,\nJo'],
    ]);
  });
});

describe('the header block', () => {
  it('ends at the blank line', () => {
    const header = 'Subject: Interview\nTo: Sam';
    expect(zones(`${header}\n\n${LETTER}`)).toEqual([['header', header], ...OWN]);
  });

  it('ends where the greeting follows it directly', () => {
    expect(zones(`Subject: Interview\n${LETTER}`)).toEqual([
      ['header', 'Subject: Interview'],
      ...OWN,
    ]);
  });

  it('takes in a folded line', () => {
    const header = 'Subject: Interview for\n the post';
    expect(zones(`${header}\n\n${LETTER}`)[0]).toEqual(['header', header]);
  });

  it('is found behind a byte order mark', () => {
    expect(zones(`\ufeffSubject: Interview\n\n${LETTER}`).map(([kind]) => kind)).toEqual([
      'header',
      'greeting',
      'body',
      'closing',
    ]);
  });

  it('is none where a sentence has a colon', () => {
    expect(zones(`Hi Sam,\n\nFrom: here on I am busy.\n${NO}\n\nBest,\nJo`)[0]?.[0]).toBe(
      'greeting',
    );
  });
});

describe('the greeting', () => {
  it.each([
    ['on a line of its own', `Hi Sam,\n\n${NO}`, 'Hi Sam,'],
    ['on the line of the first sentence', `Hi Sam, ${NO}`, 'Hi Sam,'],
    ['that ends with a dash', `Hi Sam - ${NO}`, 'Hi Sam -'],
    ['that is thanks and a name', `Thanks, Priya,\n\n${NO}`, 'Thanks, Priya,'],
    ['that is thank you and a name', `Thank you, Priya!\n\n${NO}`, 'Thank you, Priya!'],
    ['that is a name only', `Priya,\n\n${NO}`, 'Priya,'],
    ['that is a name without a comma', `Priya\n\n${NO}`, 'Priya'],
    ['that is a name and a wish', `Miss Alvarez, good day,\n\n${NO}`, 'Miss Alvarez, good day,'],
    ['in another language', `Sehr geehrter Herr Blum,\n\n${NO}`, 'Sehr geehrter Herr Blum,'],
    ['that is a title and a name', `Ms Alvarez:\n\n${NO}`, 'Ms Alvarez:'],
    ['to nobody', `Dear Sir or Madam,\n\n${NO}`, 'Dear Sir or Madam,'],
    ['to whom it may concern', `To whom it may concern,\n\n${NO}`, 'To whom it may concern,'],
    ['to several', `Hi Sam, Priya and Tom,\n\n${NO}`, 'Hi Sam, Priya and Tom,'],
    ['of the time of day', `Good morning Dr. A. Byrne,\n\n${NO}`, 'Good morning Dr. A. Byrne,'],
    ['to a long name', `Dear Maria van der Berg,\n\n${NO}`, 'Dear Maria van der Berg,'],
    ['in lower case without punctuation', 'hi sam thanks but i must decline', 'hi sam'],
    ['with a blank in it', `Dear [Name],\n\n${NO}`, 'Dear [Name],'],
    ['behind a byte order mark', `\ufeffHi Sam,\n\n${NO}`, 'Hi Sam,'],
  ])('%s is found', (_, source, greeting) => {
    expect(textOf('greeting', source)).toBe(greeting);
  });

  it.each([
    ['a sentence that thanks', NO],
    ['thanks alone', 'Thanks, but I have to decline.'],
    ['a bullet', `- Priya\n\n${NO}`],
    ['a sentence that opens with a name', `Priya asked me to write.\n\n${NO}`],
    ['a one-line message', 'Thank you, but no.'],
  ])('is not seen in %s', (_, source) => {
    expect(textOf('greeting', source)).toBeUndefined();
  });

  it('of Markdown is not the heading above it', () => {
    expect(zones(`# Reply\n\n${LETTER}`, 'markdown')).toContainEqual(['greeting', 'Hi Sam,']);
  });
});

describe('line ends', () => {
  it.each([
    ['CRLF', '\r\n'],
    ['a lone CR', '\r'],
  ])('of %s are understood', (_, newline) => {
    const source = `Subject: Interview\n\n${LETTER}\n-- \nJo Bell`;
    expect(zones(source.replaceAll('\n', newline))).toEqual(zones(source));
  });

  it('of a hard-wrapped body keep it one zone', () => {
    const body =
      'Thank you for the kind invitation to\ninterview. I have decided not to go\nahead.';
    expect(zones(`Hi Sam,\n\n${body}\n\nBest,\nJo`)).toEqual([OWN[0], ['body', body], OWN[2]]);
  });
});

describe('bullets', () => {
  it('stay in the body, and the closing under them is found', () => {
    const body = `${NO}\n\n- good luck\n- thanks\n* stay in touch`;
    expect(zones(`Hi Sam,\n\n${body}\n\nBest,\nJo`)).toEqual([OWN[0], ['body', body], OWN[2]]);
  });
});

describe('a quoted message', () => {
  it.each([
    [
      'under an attribution',
      'On Mon, 3 Mar 2025 at 10:02, Sam Lee wrote:\n> Hi Jo,\n>\n> Come in.',
    ],
    [
      'under an attribution of two lines',
      'On Mon, 3 Mar 2025, Sam Lee\n<sam@acme.example> wrote:\n> Hi',
    ],
    ['under an attribution without marks', 'On Mon, 3 Mar 2025, Sam wrote:\n\nHi Jo,\n\nCome in.'],
    ['behind > marks', '> Hi Jo,\n> > Come in.\n> Sam'],
    [
      'from Outlook',
      'From: Sam <sam@x.example>\nSent: Monday\nTo: Jo\nSubject: Interview\n\nHi Jo,',
    ],
    ['from Outlook in bold', '*From:* Sam\n*Sent:* Monday\n\nHi Jo,'],
    ['behind Original Message', '-----Original Message-----\nFrom: Sam\n\nHi Jo, I must decline.'],
    ['that is forwarded', '---------- Forwarded message ---------\nFrom: Sam\n\nHi'],
  ])('%s is quoted to its end', (_, quoted) => {
    expect(zones(`${LETTER}\n\n${quoted}`)).toEqual([...OWN, ['quoted', quoted]]);
  });

  it('above the reply leaves the reply to its writer', () => {
    const quoted = 'On Mon, 3 Mar 2025, Sam Lee wrote:\n> Come in.';
    expect(zones(`${quoted}\n\n${LETTER}`)).toEqual([['quoted', quoted], ...OWN]);
  });

  it('that is answered piece by piece leaves the answers to their writer', () => {
    const source = `Hi Sam,\n\n> Will you come?\n\n${NO}\n\n> Why?\n\nI took a job.\n\nBest,\nJo`;
    expect(zones(source)).toEqual([
      ['greeting', 'Hi Sam,'],
      ['quoted', '> Will you come?'],
      ['body', NO],
      ['quoted', '> Why?'],
      ['body', 'I took a job.'],
      ['closing', 'Best,\nJo'],
    ]);
  });

  it('is all there is where nothing was written', () => {
    expect(zones('> Hi Jo,\n> Come in.')).toEqual([['quoted', '> Hi Jo,\n> Come in.']]);
  });

  it('is none in a sentence that begins with On', () => {
    const source = `Hi Sam,\n\nOn Monday I signed with another firm.\n${NO}\n\nBest,\nJo`;
    expect(zones(source).map(([kind]) => kind)).toEqual(['greeting', 'body', 'closing']);
  });
});

describe('the signature', () => {
  it.each([
    ['behind its mark', '-- \nJo Bell\nAnalyst, Bell & Co'],
    ['behind its mark without the space', '--\nJo Bell'],
    ['of a telephone', 'Sent from my iPhone'],
    ['of a program', 'Get Outlook for iOS'],
    ['that is a disclaimer', 'This e-mail is confidential and intended for the addressee.\nMore.'],
    ['that is a notice', 'CONFIDENTIALITY NOTICE: for the addressee only.'],
    ['that is contact lines under the name', '07700 900123\njo@bell.example'],
    ['that is a title and a firm', 'Senior Analyst\nBell & Co | London'],
  ])('%s is no body', (_, signature) => {
    expect(zones(`${LETTER}\n${signature}`)).toEqual([...OWN, ['signature', signature]]);
  });

  it('does not take in the quoted message under it', () => {
    expect(zones(`${LETTER}\n\nSent from my iPhone\n\n> Hi`).map(([kind]) => kind)).toEqual([
      'greeting',
      'body',
      'closing',
      'signature',
      'quoted',
    ]);
  });
});

describe('the closing', () => {
  it.each([
    ['over the name', 'Kind regards,\nJo Bell'],
    ['on one line with the name', 'Best, Jo'],
    ['of thanks', 'Thanks again,\nJo'],
    ['in words that no list knows', 'Big hug,\nJo'],
    ['that is a name behind a dash', '- Jo'],
    ['that is a name', 'Jo Bell'],
    ['that is a name with a trade', 'Diego R., electrician'],
    ['that is a name with an initial', 'A. Mpofu'],
    ['that is a double name', 'Ji-hoon Seo'],
    ['that is a double name of words', 'Per-Olof Stridh'],
    ['with kisses', 'Love,\nJo xxx'],
    ['without punctuation', 'cheers\njo'],
    ['with pronouns', 'Best,\nJo Bell (she/her)'],
    ['with letters behind the name', 'Mrs J. Bell, B.Ed. (Hons)'],
  ])('%s is found', (_, closing) => {
    expect(zones(`Hi Sam,\n\n${NO}\n\n${closing}`)).toEqual([OWN[0], OWN[1], ['closing', closing]]);
  });

  it('at the end of the last line is found', () => {
    expect(zones(`Hi Sam, ${NO} Cheers, Jo`)).toEqual([OWN[0], OWN[1], ['closing', 'Cheers, Jo']]);
    expect(textOf('closing', 'hi sam cant make it sorry good luck cheers jo')).toBe('cheers jo');
  });

  it.each([
    'Big Tom, I can’t come tomorrow',
    'John Smith, thanks but no thanks',
    'North Road, the big one near tesco',
  ])('is no sentence that begins with names: “%s”', (last) => {
    expect(textOf('closing', `Hi Sam,\n\n${NO}\n\n${last}`)).toBeUndefined();
  });

  it('may be a name over a trade', () => {
    const foot = 'Paulette Biggs\nCDL-A, 22 years no accidents';
    expect(textOf('closing', `Hi Sam,\n\n${NO}\n\n${foot}`)).toBe('Paulette Biggs');
  });

  it('ends before a postscript, which is body', () => {
    expect(zones(`${LETTER}\n\nP.S. Say hello to Tom.`)).toEqual([
      ...OWN,
      ['body', 'P.S. Say hello to Tom.'],
    ]);
  });

  it.each(['Thank you, but I am not available.', 'Thanks again,', 'no thanks'])(
    'is not seen in the one line “%s”',
    (source) => {
      expect(zones(source)).toEqual([['body', source]]);
    },
  );
});

describe('Markdown', () => {
  it('loses its marks and keeps its zones', () => {
    const draft = readMarkdown(
      'Hi **Sam**,\n\nI _must_ [decline](https://x.example/a).\n\nBest,\nJo',
    );
    const body = zonesOf(draft, hear).find(({ kind }) => kind === 'body');
    const words = draft.text.slice(body?.start, body?.end).trim().split(/\s+/);
    expect(words).toEqual(['I', 'must', 'decline', '.']);
    expect(draft.text).toHaveLength(draft.source.length);
  });

  it.each([
    ['code', 'I `must` decline'],
    ['an image', 'I ![must](x.png) decline'],
    ['HTML', 'I <b>decline'],
    ['an address', 'I <https://x.example> decline'],
  ])('has %s blanked', (_, source) => {
    expect(readMarkdown(source).text.split(/\s+/)).toEqual(['I', 'decline']);
  });

  it('keeps the marks of quotes, bullets and signatures, which zones read', () => {
    expect(zones(`${LETTER}\n\n> **Hi** Jo`, 'markdown').at(-1)).toEqual(['quoted', '> **Hi** Jo']);
    expect(zones(`${LETTER}\n\n-- \nJo Bell`, 'markdown').at(-1)?.[0]).toBe('signature');
  });
});

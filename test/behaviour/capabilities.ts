import type { Letter } from './letter.ts';

/** What a rule must be able to do: changes of a good letter that it speaks of, and that it does not. */
export interface Capability {
  readonly rule: string;
  readonly fails: readonly Partial<Letter>[];
  readonly passes: readonly Partial<Letter>[];
}

const extra = (...texts: readonly string[]) => texts.map((each) => ({ extra: each }));
const part = (name: keyof Letter, ...texts: readonly string[]) =>
  texts.map((each): Partial<Letter> => ({ [name]: each }));

/** No courtesy at all but what a rule asks about. */
const ALONE: Partial<Letter> = { wish: '', door: '' };

export const CAPABILITIES: readonly Capability[] = [
  {
    rule: 'has-decision',
    fails: [
      { decision: '', reason: '' },
      { decision: 'It was good to hear about the team.', reason: '' },
      { decision: 'I read the plans for {day} with interest.', reason: '' },
    ],
    passes: part(
      'decision',
      "I won't be taking this any further.",
      'Please give my slot on {day} to somebody else.',
      'I am withdrawing my application.',
      "I'm going to have to say no.",
      'I must decline.',
      'Please take me off the list.',
      "I can't make it on {day}, and I'm pulling out altogether.",
    ),
  },
  {
    rule: 'decision-is-clear',
    fails: [
      ...part(
        'decision',
        "I'm not sure that I will be able to come on {day}.",
        "I don't think I can go ahead with this.",
        "I'm leaning towards saying no.",
        'I might have to drop out.',
      ),
    ],
    passes: [
      {},
      ...extra(
        'I hesitated to write on a Sunday.',
        'I was unsure at first, but my mind is made up.',
        'It was not an easy choice.',
      ),
    ],
  },
  {
    rule: 'no-ghosting',
    fails: part(
      'decision',
      "I'll get back to you at some point.",
      'I will let you know when things calm down.',
      "Maybe later in the year, we'll see.",
      "Let me think about it and I'll be in touch.",
    ),
    passes: [
      {},
      ...extra('I promised to answer by {day}, and here I am.', 'You asked me to reply this week.'),
    ],
  },
  {
    rule: 'has-thanks',
    fails: [
      { thanks: '' },
      { thanks: 'I am writing about the {role} role.' },
      { thanks: 'Your letter about {day} came this morning.' },
    ],
    passes: part(
      'thanks',
      'It was very kind of you to think of me for the {role} role.',
      'I really appreciate the invitation to {company}.',
      "I'm grateful for the time you took.",
      'Many thanks for your letter.',
      'I was honoured to be asked.',
      'Thanks so much for having me in mind.',
      'Much obliged for the invitation.',
    ),
  },
  {
    rule: 'thanks-come-first',
    fails: [
      { thanks: '', extra: 'Thank you for the invitation to {company}.' },
      { thanks: '', extra: 'I am grateful for the time you took to read my application.' },
    ],
    passes: [{}, { thanks: 'Thank you for the invitation, but I will not be coming.' }],
  },
  {
    rule: 'thanks-are-specific',
    fails: part(
      'thanks',
      'Thank you very much.',
      'Thank you for the invitation.',
      'Many thanks for your email.',
    ),
    passes: [
      {},
      ...part(
        'thanks',
        'Thank you for showing me round the workshop.',
        'Thank you for the invitation to {company}.',
      ),
    ],
  },
  {
    rule: 'has-reason',
    fails: [{ reason: '' }, { reason: '', decision: 'I must decline the interview.' }],
    passes: part(
      'reason',
      'I have taken a job with another employer.',
      'The commute would be too long for me.',
      'For personal reasons I cannot start a new job this year.',
      'My family is moving to the coast.',
      'I have been promoted where I am.',
      'I have decided to finish my studies first.',
    ),
  },
  {
    rule: 'reason-is-brief',
    fails: [
      {
        reason:
          'I have accepted another job. My wife has been moved to the coast. Besides, the commute would take two hours. My present employer has also asked me to stay.',
      },
      {
        reason:
          'I have been promoted where I am. The hours would not suit my family. I am also still doing my evening course. And the bus does not run on Sundays.',
      },
    ],
    passes: [{}, { reason: 'I have accepted another job, and it is closer to home.' }],
  },
  {
    rule: 'reason-is-concrete',
    fails: part(
      'reason',
      "I'm too busy.",
      'Something came up.',
      "I've got a lot going on at the moment.",
      'Stuff has come up on my side.',
    ),
    passes: [
      {},
      ...part(
        'reason',
        'For personal reasons I cannot come.',
        'I have exams until the end of June.',
        'I have accepted a place at university.',
      ),
    ],
  },
  {
    rule: 'no-oversharing',
    fails: extra(
      'My divorce will be heard in court that week.',
      'My wife left me in March and I have been drinking.',
      'The doctor found a lump and I am waiting for the biopsy.',
      'I owe the bank eleven thousand and they have taken the car.',
    ),
    passes: extra(
      '',
      'My circumstances have changed.',
      'I have worked in hospitals for twelve years.',
      'My family keeps me here.',
    ),
  },
  {
    rule: 'no-criticism',
    fails: extra(
      'Your process was disorganised from start to end.',
      'The salary is an insult to anybody with a certificate.',
      'You kept me waiting for an hour and nobody apologised.',
      'Your website looks as if nobody cares about it.',
    ),
    passes: extra(
      '',
      'I have nothing to complain about.',
      'The interview was harder than I expected in the best way.',
      'The post is further from home than I can travel.',
    ),
  },
  {
    rule: 'is-civil',
    fails: extra(
      'You are a bunch of idiots.',
      'Go to hell.',
      'Stop wasting my time with this crap.',
      'What a pathetic joke of a company.',
    ),
    passes: extra(
      '',
      'I was a fool not to check the dates earlier.',
      'It was a damn good lunch.',
      'That is all I wanted to say.',
    ),
  },
  {
    rule: 'no-negotiating',
    fails: extra(
      'Unless you can match their salary, my answer stands.',
      'If you could go up to 50k I would think again.',
      'I might reconsider if two days from home were possible.',
      'Of course, a better offer could change my mind.',
    ),
    passes: extra(
      '',
      'Please do not read this as a request for more money.',
      'No other terms would change it.',
      'The salary was never the matter.',
    ),
  },
  {
    rule: 'apologises-once',
    fails: [
      {
        extra:
          'I am so sorry. I do apologise for the trouble. Please forgive me, I feel terrible about this. Sorry again.',
      },
      {
        extra:
          "I'm really sorry about this. I'm sorry for the short notice. My apologies to the panel too. I am so very sorry.",
      },
    ],
    passes: extra('', 'I am sorry for the trouble.', 'I was sorry to hear about the fire.'),
  },
  {
    rule: 'regrets-cancelling',
    fails: [
      { decision: 'I have to cancel our interview on {day}.' },
      { decision: 'I need to cancel the interview that we had agreed for {day}.' },
    ],
    passes: [
      { decision: 'I am sorry, but I have to cancel our interview on {day}.' },
      {
        decision: 'I have to cancel our interview on {day}.',
        extra: 'I apologise for the inconvenience.',
      },
    ],
  },
  {
    rule: 'names-recruiter',
    fails: part(
      'greeting',
      'Dear Hiring Manager,',
      'To whom it may concern,',
      'Dear Sir or Madam,',
      'Hello,',
      '',
    ),
    passes: part(
      'greeting',
      'Hi {recruiter},',
      'Good morning {recruiter},',
      'Hello {recruiter}',
      '{recruiter},',
    ),
  },
  {
    rule: 'right-name',
    fails: [
      { headers: 'To: Wilhelmina Quist <w.quist@example.com>', greeting: 'Dear Bartholomew,' },
      { headers: 'To: "Okonkwo, Chidi" <chidi@example.com>', greeting: 'Hi Magdalena,' },
      { greeting: 'Dear Bartholomew,', extra: 'Thank you again, Magdalena.' },
    ],
    passes: [
      { headers: 'To: Robert Quist <r.quist@example.com>', greeting: 'Hi Bob,' },
      { headers: 'To: "Okonkwo, Chidi" <chidi@example.com>', greeting: 'Dear Mr Okonkwo,' },
      { headers: 'To: Talent Team <jobs@example.com>', greeting: 'Dear Magdalena,' },
      { headers: 'To: jose.garcia@example.com', greeting: 'Dear José,' },
      { greeting: 'Dear Bartholomew,', extra: 'Thank you again, Bartholomew.' },
    ],
  },
  {
    rule: 'right-company',
    fails: [
      { extra: 'It would have been good to be on the team with Copperfield Logistics.' },
      { headers: 'Subject: Interview with Copperfield Logistics' },
    ],
    passes: [
      {},
      { reason: 'I have accepted an offer from Copperfield Logistics.' },
      { extra: 'I wish the team at {company} every success.' },
    ],
  },
  {
    rule: 'closes-warmly',
    fails: [
      ALONE,
      { ...ALONE, reason: 'I have taken a job with another employer. I start on Monday.' },
    ],
    passes: [
      {},
      { ...ALONE, extra: 'Thank you again for your time.' },
      { wish: '', door: 'I hope our paths cross again.' },
      { wish: 'I wish you every success.', door: '' },
    ],
  },
  {
    rule: 'wishes-well',
    fails: [{ wish: '' }, { wish: '', door: 'Perhaps we can work together another time.' }],
    passes: part(
      'wish',
      'All the best with the search.',
      'Good luck finding somebody.',
      'I wish {company} a splendid season.',
      'May the right person turn up soon.',
    ),
  },
  {
    rule: 'leaves-door-open',
    fails: [{ door: '' }, { door: '', wish: 'I wish you every success.' }],
    passes: part(
      'door',
      'I hope our paths cross again.',
      'Please keep me in mind for later.',
      "Let's stay in touch.",
      'I would be happy to hear of other roles.',
    ),
  },
  {
    rule: 'offers-alternative',
    fails: extra(
      'Perhaps we could talk sometime next month.',
      'Could we speak some other time?',
      'Maybe another day.',
    ),
    passes: extra(
      '',
      'Could we talk on Thursday at two instead?',
      'My colleague Ada Park would be ideal.',
    ),
  },
  {
    rule: 'is-short',
    fails: [
      {
        extra:
          `${'The letter that you sent me has been lying on my desk since it came in. '.repeat(7)}${'I have read what you wrote about the work and the people in it with care. '.repeat(8)}`.trim(),
      },
    ],
    passes: [{}, { wish: '', door: '', reason: '' }],
  },
  {
    rule: 'has-sign-off',
    fails: [{ close: '', name: '' }, { name: '' }],
    passes: part(
      'close',
      'Best,',
      'Yours sincerely,',
      'With kind regards,',
      'Many thanks,',
      'Warm wishes,',
      'Cheers,',
    ),
  },
  {
    rule: 'has-subject',
    fails: part('headers', 'To: Ms Lopez', 'Subject:', 'Subject: Re:'),
    passes: part('headers', '', 'Subject: Interview on {day}', 'Subject: Re: {role}'),
  },
  {
    rule: 'reaches-reader',
    fails: part(
      'headers',
      'To: no-reply@example.com\nSubject: Interview',
      'To: donotreply@example.com\nSubject: Interview',
      'To: Talent Team <jobs@example.com>\nCc: Everybody Here <all@example.com>\nSubject: Interview',
    ),
    passes: part(
      'headers',
      '',
      'Subject: Interview',
      'To: Talent Team <jobs@example.com>\nSubject: Interview',
    ),
  },
  {
    rule: 'is-prompt',
    fails: [
      { extra: 'I am sorry for the late reply.' },
      { extra: 'Apologies for the delay in responding.' },
    ],
    passes: [{}, { headers: 'Subject: Interview\nDate: Tue, 3 Nov 2026 09:00:00 +0000' }],
  },
  {
    rule: 'is-proofread',
    fails: extra(
      'It was a plesure to talk.',
      'I enjoyed the the conversation.',
      'It would of been an adventure.',
      'I dont want to keep you waiting.',
      'It was an great conversation.',
    ),
    passes: extra(
      '',
      'Your colours and your programme impressed me.',
      'Your colors and your program impressed me.',
      'I had had doubts that that would work.',
      'We spoke for an hour about a European union.',
    ),
  },
  {
    rule: 'sounds-professional',
    fails: extra(
      'u made my day lol',
      'It was great!!!!',
      'THIS WAS REALLY NOT EASY FOR ME.',
      'It was fun 🎉',
    ),
    passes: extra(
      '',
      'It was great!',
      'I worked for NASA and the NHS.',
      'The UK office was a joy.',
    ),
  },
  {
    rule: 'is-readable',
    fails: [
      {
        extra:
          'Notwithstanding the considerable deliberation undertaken with respect to the aforementioned opportunity, exceptional circumstances, the elaboration of which would be inappropriate at this juncture, necessitate the reconsideration of previously communicated intentions.',
      },
    ],
    passes: [
      {},
      {
        extra:
          'I have read what you wrote about the work and the people in it more than once, and I can say that I liked all of it and would have liked to see it for myself.',
      },
    ],
  },
  {
    rule: 'no-placeholders',
    fails: extra(
      'It was good to meet [Interviewer Name].',
      'I read about {{company_name}} with interest.',
      'I enjoyed our talk on %DATE%.',
      'The post of ____ interests many.',
      'Thank you, <<first name>>.',
      'I heard about it from XXX.',
      'The post of \u0024{position} is a fine one.',
      'The office in *|CITY|* is lovely.',
    ),
    passes: extra(
      '',
      'You wrote that it would be "alot [sic] of work".',
      'My number is in the footnote [1].',
      'You can write to <jo@example.com>.',
      'My colleague (she/her) says hello.',
    ),
  },
  {
    rule: 'no-chatbot-residue',
    fails: [
      ...extra(
        'Feel free to adjust the tone to your needs.',
        'Let me know if you would like me to make it more formal.',
        'I hope this draft helps!',
      ),
      { headers: '', greeting: 'Certainly! Here is a polite email:\n\nDear {recruiter},' },
    ],
    passes: extra(
      '',
      'Feel free to pass my name on.',
      'Certainly the best conversation I had this year.',
      'I drafted three versions of this letter myself.',
    ),
  },
  {
    rule: 'no-stock-phrases',
    fails: [
      { thanks: 'I hope this email finds you well. Thank you for the invitation to {company}.' },
      {
        thanks: 'I am writing to inform you that I got your letter. Thank you for the invitation.',
      },
    ],
    passes: [
      {},
      ...extra('I hope the new kitchen works well.', 'You write that the team is well.'),
    ],
  },
];

/** A draft that greets Priya and is signed, so that it can be varied without changing what is wrong. */
export interface BaseDraft {
  readonly name: string;
  readonly source: string;
}

const CLOSE = 'Kind regards,\nJo Bell\n';

/** Twelve drafts as different from one another as the letters people write. */
export const DRAFTS: readonly BaseDraft[] = [
  {
    name: 'a formal letter',
    source: `Dear Priya,\n\nThank you for inviting me to interview for the Data Analyst role at Acme. After careful consideration I have decided not to go ahead, as I have accepted another position.\n\nI wish you every success in finding the right person, and hope that our paths cross again.\n\n${CLOSE}`,
  },
  {
    name: 'a letter with a subject',
    source: `Subject: Interview for Data Analyst\nTo: Priya\n\nHi Priya,\n\nI'm sorry, but I won't be able to attend the interview on Friday. Thank you for your time.\n\nBest,\nJo\n`,
  },
  {
    name: 'a line in lower case',
    source:
      'hi priya\n\nthanks for the invite but im gonna pass, good luck with it\n\ncheers\njo\n',
  },
  {
    name: 'a letter without thanks',
    source: `Hi Priya,\n\nI must decline the interview. I've taken another job in Leeds.\n\n${CLOSE}`,
  },
  {
    name: 'a letter that hedges',
    source: `Hi Priya,\n\nThank you for the invitation. I'm not sure if this is the right fit, and I don't know whether it's the right time.\n\n${CLOSE}`,
  },
  {
    name: 'a letter that puts off',
    source: `Hi Priya,\n\nThanks for reaching out. Things are hectic, so I'll get back to you at some point.\n\nCheers,\nJo\n`,
  },
  {
    name: 'a letter with blanks',
    source: `Dear Priya,\n\nThank you for the opportunity to interview at [Company Name] for the {{role}}. I've decided to withdraw my application.\n\n${CLOSE}`,
  },
  {
    name: 'a letter with too many reasons',
    source: `Dear Priya,\n\nThank you for the offer. I must decline. I have accepted another position in Leeds. The commute would be two hours a day. My current employer has also asked me to stay. Besides, my circumstances have changed.\n\n${CLOSE}`,
  },
  {
    name: 'a withdrawal with bullets',
    source: `Hello Priya,\n\nPlease withdraw my application. Two things decided it:\n\n- the commute is too long\n- the hours clash with my evening course\n\nI hope our paths cross again.\n\nWarm regards,\nJo Bell\n`,
  },
  {
    name: 'an answer to a recruiter',
    source: `Hi Priya,\n\nThanks for thinking of me! I'm not looking at the moment, but I'd love to stay in touch.\n\nBest wishes,\nJo Bell\n`,
  },
  {
    name: 'a request for another time',
    source: `Hi Priya,\n\nThank you for the invitation. Could we reschedule the interview for next week? I can't make Friday.\n\nThanks,\nJo\n`,
  },
  {
    name: 'a letter that says nothing',
    source: `Good morning Priya,\n\nIt was lovely to hear about the team, and the office looks great.\n\n${CLOSE}P.S. Say hello to Tom.\n`,
  },
];

/** The draft as it would read had somebody else written to its writer. */
export function addressedTo(source: string, name: string): string {
  return source.replaceAll('Priya', name).replaceAll('priya', name.toLowerCase());
}

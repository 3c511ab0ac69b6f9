import { describe, expect, it } from 'vitest';
import { review } from '../src/index.ts';

function thanksRemark(...sentences: string[]) {
  const body = ['I have decided not to come to the interview on Friday.', ...sentences].join(' ');
  const { findings } = review(`Dear Priya,\n\n${body}\n\nKind regards,\nJo Bell\n`);
  return findings.find(({ rule }) => rule === 'has-thanks');
}

describe('thanks that are missing', () => {
  it('are an error in a letter that says nothing kind', () => {
    expect(thanksRemark()).toMatchObject({ severity: 'error' });
  });

  it('are a warning beside another courtesy', () => {
    const wished = thanksRemark('I wish you and the team every success.');
    expect(wished).toMatchObject({ severity: 'warning' });
  });

  it('are only suggested where the reader is praised, and the praise is shown', () => {
    const praise = 'Your feedback on my portfolio was the most helpful I have ever had.';
    const remark = thanksRemark(praise);
    expect(remark).toMatchObject({ severity: 'suggestion', points: 3 });
    expect(remark?.end).toBeGreaterThan(remark?.start ?? Number.NaN);
  });

  it('are no error where the praise comes first', () => {
    const praise = 'Your feedback on my portfolio was the most helpful I have ever had.';
    const { findings } = review(
      `Dear Priya,\n\n${praise} I have decided not to come on Friday.\n\nKind regards,\nJo Bell\n`,
    );
    const remark = findings.find(({ rule }) => rule === 'has-thanks');
    expect(remark).toMatchObject({ severity: 'suggestion' });
  });

  it('are not missed where they are given', () => {
    expect(thanksRemark('You were very kind to think of me.')).toBeUndefined();
  });
});

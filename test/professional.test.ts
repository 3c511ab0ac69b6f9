import { describe, expect, it } from 'vitest';
import { applyEdits, review } from '../src/index.ts';

function letter(body: string): string {
  return `Dear Priya,\n\n${body}\n\nKind regards,\nJo Bell\n`;
}

function found(body: string) {
  return review(letter(body)).findings.filter(({ rule }) => rule === 'sounds-professional');
}

describe('a message that sounds like a text', () => {
  it('gets one remark for all its slang, which names it', () => {
    const findings = found('thx for the invite but im gonna pass, hope u find someone, thx');
    expect(findings).toHaveLength(1);
    expect(findings[0]?.message).toContain('“thx”, “gonna”, “u”');
  });

  it('is offered the words written out', () => {
    const body = 'Thx, but I am gonna pass.';
    const edits = found(body)[0]?.rewrites[0]?.edits ?? [];
    expect(applyEdits(letter(body), edits)).toBe(letter('Thanks, but I am going to pass.'));
  });

  it('gets one remark for all its emoji, and an offer without them', () => {
    const body = 'Thank you 😊👍🏽. I have to pass 🙏🏽.';
    const findings = found(body);
    expect(findings).toHaveLength(1);
    const edits = findings[0]?.rewrites[0]?.edits ?? [];
    expect(applyEdits(letter(body), edits)).toBe(letter('Thank you. I have to pass.'));
  });

  it.each(['I SAID NO.', 'Please DO NOT CALL ME again.', "WHY CAN'T YOU READ"])(
    'gets one remark for shouting: “%s”',
    (body) => {
      expect(found(`${body} Thank you.\n\nAND DO NOT WRITE.`)).toHaveLength(1);
    },
  );

  it('gets one remark for heaped marks', () => {
    expect(found('Thank you!!! Really?! I have to pass!!!')).toHaveLength(1);
  });
});

describe('a message that does not', () => {
  it.each([
    'The NHS, the BBC and ITV, ASAP. HGV, LGV and ADR licences. RSVP. PS: thank you!',
    'I had applied for the SENIOR DATA ANALYST role, and Ty and Bc have heard.',
    'RE: YOUR JOB AD 2217. I have to pass.',
    'Cheers, mate! Yeah, I’ve a new job; mum says hi. Really? Yes!',
    'The ✓ in your form, the © and the → are no pictures.',
    'The U of T, plan U, Da Silva and a da capo that msg no one.',
  ])('is left alone: “%s”', (body) => {
    expect(found(body).map(({ message }) => message)).toEqual([]);
  });
});

import { spawn } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withoutOurField } from '../src/presend/header.ts';
import { command, folder, put, run } from './run-command.ts';

const HEAD =
  'From: Jo Bell <jo@x.example>\r\nTo: Maria Lopez <maria@acme.example>\r\nSubject: Interview on Friday\r\n';
const GOOD = `${HEAD}\r\nDear Maria,\r\n\r\nThank you for the invitation to interview for the night desk. I have accepted another position, so I have decided not to go ahead. I wish you every success and hope to stay in touch.\r\n\r\nKind regards,\r\nJo Bell\r\n`;
const BAD = GOOD.replace('night desk', '[Job Title]');
const LUNCH = `${HEAD.replace('Interview on Friday', 'Lunch')}\r\nSee you at one, [idiot].\r\n`;

/** A stand-in for sendmail, which keeps what it was given and ends as its argument says. */
const sender = join(folder, 'sender.sh');
writeFileSync(
  sender,
  '#!/bin/sh\ncat > "$1"\n[ "$2" = kill ] && kill -9 $$\n[ "$2" = hang ] && exec sleep 60\n[ -n "$2" ] && exit "$2"\nexit 0\n',
);
chmodSync(sender, 0o755);

function send(
  message: string | Uint8Array,
  args: readonly string[] = [],
  env = {},
  ...more: string[]
) {
  const sent = join(folder, 'sent.eml');
  writeFileSync(sent, 'nothing');
  const ran = run(['presend', ...args, '--', sender, sent, ...more], { stdin: message, env });
  const bytes = readFileSync(sent);
  return { ...ran, sent: bytes, isSent: bytes.toString() !== 'nothing' };
}

describe('presend', () => {
  it.each([
    ['a good refusal', GOOD],
    ['what is no refusal', LUNCH],
    ['no message at all', 'just words'],
    ['nothing', ''],
  ])('hands on %s byte for byte, and says nothing', (_, message) => {
    const { sent, code, out, err } = send(message);
    expect(sent.toString('latin1')).toBe(Buffer.from(message).toString('latin1'));
    expect({ code, out, err }).toEqual({ code: 0, out: '', err: '' });
  });

  it('holds a refusal that is not fit, with what was found', () => {
    const { isSent, code, err } = send(BAD);
    expect(isSent).toBe(false);
    expect(code).toBe(65);
    expect(err).toContain('not sent');
    expect(err).toContain('[Job Title]');
    expect(err).toContain('X-Decline-Lint: skip');
    expect(Math.max(...err.split('\n').map((line) => line.length))).toBeLessThanOrEqual(90);
  });

  it('lets it go where the message asks for that, without the field that asked', () => {
    const { sent, code } = send(`X-Decline-Lint: skip\r\n${BAD}`);
    expect(code).toBe(0);
    expect(sent.toString()).toBe(BAD);
  });

  it('lets it go where the environment says so', () => {
    expect(send(BAD, [], { DECLINE_LINT: 'off' })).toMatchObject({ code: 0, isSent: true });
  });

  it('follows --fail-on, --min-score and --rule', () => {
    const cool = GOOD.replace(' I wish you every success and hope to stay in touch.', '');
    expect(send(cool, ['--min-score', '100'])).toMatchObject({ code: 65, isSent: false });
    expect(send(BAD, ['--fail-on', 'never'])).toMatchObject({ code: 0, isSent: true });
    expect(send(BAD, ['--rule', 'no-placeholders=off'])).toMatchObject({ code: 0, isSent: true });
  });

  it.each([
    ['1', 1],
    ['75', 75],
    ['kill', 137],
  ])('ends as the sending command ends: %s', (how, code) => {
    expect(send(GOOD, [], {}, how)).toMatchObject({ code, isSent: true });
  });

  it('does not wait for ever', () => {
    const { code, err } = send(GOOD, ['--timeout', '1'], {}, 'hang');
    expect(code).toBe(75);
    expect(err).toContain('longer than 1 seconds');
  });

  it('says so where there is no such command', () => {
    const { code, err } = run(['presend', '--', '/no/such/sendmail'], { stdin: GOOD });
    expect(code).toBe(127);
    expect(err).toContain('was not sent');
    expect(run(['presend'], { stdin: GOOD }).code).toBe(2);
  });

  it('does not mind a command that reads nothing', () => {
    const big = GOOD + 'x'.repeat(300_000);
    expect(run(['presend', '--fail-on', 'never', '--', 'true'], { stdin: big }).code).toBe(0);
  });

  it('writes a report for programs that drop stderr', () => {
    const file = join(folder, 'report.json');
    send(BAD, ['--report', file]);
    expect(JSON.parse(readFileSync(file, 'utf8')).drafts[0].verdict).toBe('stop');
  });

  it('ticks in its report no rule that is off', () => {
    const file = join(folder, 'report.txt');
    send(BAD, ['--report', file]);
    expect(readFileSync(file, 'utf8')).toContain('Thanks the');
    send(BAD, ['--report', file, '--rule', 'has-thanks=off']);
    expect(readFileSync(file, 'utf8')).not.toContain('Thanks the');
  });

  it('lets what it cannot review go, unless it is told to hold it', () => {
    const deep = `${Array.from({ length: 120 }, (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\n\n--b${at}\n`).join('')}interview`;
    expect(send(deep)).toMatchObject({ code: 0, isSent: true });
    expect(send(deep, ['--fail-closed'])).toMatchObject({ code: 65, isSent: false });
    const binary = Buffer.concat([Buffer.from('Subject: interview\n\n'), Buffer.from([0, 1, 2])]);
    expect(send(binary, ['--fail-closed'])).toMatchObject({ code: 65, isSent: false });
    expect(send(binary)).toMatchObject({ code: 0, isSent: true });
  });

  it('hands signals on', async () => {
    const child = spawn(process.execPath, [command, 'presend', '--', 'sleep', '30'], {
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    child.stdin.end(GOOD);
    await new Promise((resolve) => setTimeout(resolve, 700));
    child.kill('SIGTERM');
    const code = await new Promise((resolve) => child.on('exit', resolve));
    expect(code).toBe(143);
  });
});

describe('a message that passes', () => {
  it('loses nothing but our own field, whatever its bytes', () => {
    let state = 7;
    const random = (below: number) => {
      state = (state * 48_271) % 2_147_483_647;
      return state % below;
    };
    for (let round = 0; round < 10_000; round += 1) {
      const bytes = Buffer.from(Array.from({ length: random(80) }, () => random(256)));
      const message = Buffer.concat([Buffer.from('Subject: x\n'), bytes]);
      const without = withoutOurField(message);
      const own = /^x-decline-lint\s*:/im.test(message.toString('latin1'));
      if (!own) expect(without.equals(message)).toBe(true);
    }
    for (const newline of ['\n', '\r\n']) {
      const text = [
        'A: 1',
        'x-decline-LINT :  skip',
        '\tfolded',
        'B: 2',
        '',
        'X-Decline-Lint: body',
      ].join(newline);
      const left = ['A: 1', 'B: 2', '', 'X-Decline-Lint: body'].join(newline);
      expect(withoutOurField(Buffer.from(text)).toString()).toBe(left);
    }
  });
});

describe('hook', () => {
  it('prints the lines of every program, and knows their names', () => {
    for (const name of ['neomutt', 's-nail', 'msmtp', 'aerc', 'emacs', 'git', 'vim', 'neovim'])
      expect(run(['hook', 'print', name]).out).toContain('decline-lint');
    for (const odd of ['neomut', 'toString'])
      expect(run(['hook', 'print', odd])).toMatchObject({ code: 2, out: '' });
    expect(run(['hook']).code).toBe(2);
  });

  it('does not take over what sends the mail', () => {
    put('.muttrc', 'set sendmail="/usr/bin/msmtp"\n');
    const { code, err } = run(['hook', 'install', 'neomutt'], { env: { HOME: folder } });
    expect(code).toBe(2);
    expect(err).toContain('behind the dashes');
    expect(readFileSync(join(folder, '.muttrc'), 'utf8')).toBe('set sendmail="/usr/bin/msmtp"\n');
    expect(run(['hook', 'install', 'git']).err).toContain('no git repository');
  });

  it('installs them once, behind what is there', () => {
    put('.mailrc', 'set hold');
    const env = { HOME: folder };
    expect(run(['hook', 'install', 's-nail'], { env }).code).toBe(0);
    expect(run(['hook', 'install', 's-nail'], { env }).err).toContain('already');
    const lines = readFileSync(join(folder, '.mailrc'), 'utf8');
    expect(lines.startsWith('set hold\n')).toBe(true);
    expect(lines.match(/presend/g)).toHaveLength(1);
    expect(run(['hook', 'install', 'neovim'], { env }).code).toBe(0);
    expect(existsSync(join(folder, '.config/nvim/after/ftplugin/mail.lua'))).toBe(true);
  });
});

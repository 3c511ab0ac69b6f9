import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { root } from '../build/pages.ts';
import { command, folder } from './run-command.ts';

// Programs start slowly on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

// The real programs, as their users run them. On a machine without one of them its tests are left out; CI
// installs them all (.ci/run), and there a missing one is a failure.
const has = (program: string) => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
const needs = (program: string) => describe.skipIf(!process.env.CI && !has(program));

const bin = join(folder, 'bin');
const sent = join(folder, 'outbox');
mkdirSync(bin, { recursive: true });
const endedFile = join(folder, 'ended');
script(
  'decline-lint',
  `"${process.execPath}" "${command}" "$@"\ncode=$?\n[ "$1" = presend ] && echo $code > "${endedFile}"\nexit $code`,
);
script('sendmail', `cat > "${sent}.part" && mv "${sent}.part" "${sent}"`);

const env = {
  ...process.env,
  PATH: `${bin}:${process.env.PATH}`,
  HOME: folder,
  XDG_CACHE_HOME: join(folder, 'cache'),
  EMAIL: 'jo@x.example',
};

function script(name: string, body: string): void {
  writeFileSync(join(bin, name), `#!/bin/sh\n${body}\n`);
  chmodSync(join(bin, name), 0o755);
}

const GOOD =
  'Dear Maria,\n\nThank you for the invitation to interview for the night desk. I have accepted another position, so I have decided not to go ahead. I wish you every success and hope to stay in touch.\n\nKind regards,\nJo Bell\n';
const BAD = GOOD.replace('night desk', '[Job Title]');

function tool(program: string, args: readonly string[], input = '', more = {}) {
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd: folder,
    input,
    env: { ...env, ...more },
    encoding: 'utf8',
    timeout: 60_000,
  });
  return { code: status, out: stdout + stderr };
}

/** The lines that the project ships, with the test's own sendmail in them. */
function shipped(path: string): string {
  return readFileSync(join(root, 'integrations', path), 'utf8')
    .replaceAll('/usr/sbin/sendmail', join(bin, 'sendmail'))
    .replaceAll('/usr/local/bin/decline-lint', join(bin, 'decline-lint'));
}

beforeEach(() => {
  rmSync(sent, { force: true });
  rmSync(endedFile, { force: true });
});

function expectHeld({ code, out }: { code: number | null; out: string }): void {
  expect(existsSync(sent), out).toBe(false);
  expect(code).not.toBe(0);
}

function expectSent(what: string): void {
  expect(readFileSync(sent, 'utf8')).toContain(what);
}

needs('neomutt')('neomutt', () => {
  writeFileSync(
    join(folder, 'neomuttrc'),
    `${shipped('neomutt/neomuttrc')}set record=""\nset copy=no\n`,
  );
  const mail = (body: string, more = {}) =>
    tool(
      'neomutt',
      ['-F', 'neomuttrc', '-s', 'Interview on Friday', 'maria@acme.example'],
      body,
      more,
    );

  it('holds a bad refusal, sends a good one, and lets itself be overruled', () => {
    expectHeld(mail(BAD));
    mail(GOOD);
    expectSent('night desk');
    mail(BAD, { DECLINE_LINT: 'off' });
    expectSent('[Job Title]');
  });
});

needs('s-nail')('s-nail', () => {
  writeFileSync(
    join(folder, 'mailrc'),
    `${shipped('s-nail/mailrc')}set DEAD=${join(folder, 'dead.letter')}\n`,
  );
  const mail = (body: string, more = {}) =>
    tool('s-nail', ['-s', 'Interview on Friday', 'maria@acme.example'], body, {
      MAILRC: join(folder, 'mailrc'),
      ...more,
    });

  it('holds a bad refusal and keeps its draft, sends a good one, and lets itself be overruled', () => {
    expectHeld(mail(BAD));
    expect(readFileSync(join(folder, 'dead.letter'), 'utf8')).toContain('[Job Title]');
    mail(GOOD);
    expectSent('night desk');
    mail(BAD, { DECLINE_LINT: 'off' });
    expectSent('[Job Title]');
  });
});

needs('msmtp')('msmtp behind it', () => {
  it('delivers to a server what may go, and is not started for what may not', async () => {
    const received: string[] = [];
    const server = createServer((socket) => {
      let inData = false;
      socket.write('220 sink\r\n');
      socket.on('data', (chunk) => {
        const text = chunk.toString();
        if (inData) {
          received.push(text);
          if (text.includes('\r\n.\r\n')) {
            inData = false;
            socket.write('250 kept\r\n');
          }
        } else if (/^DATA/i.test(text)) {
          inData = true;
          socket.write('354 go on\r\n');
        } else if (/^QUIT/i.test(text)) socket.end('221 bye\r\n');
        else socket.write('250 ok\r\n');
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const config = join(folder, 'msmtprc');
    writeFileSync(
      config,
      `account default\nhost 127.0.0.1\nport ${port}\nfrom jo@x.example\ntls off\nauth off\n`,
    );
    chmodSync(config, 0o600);
    const deliver = (body: string, field = '') =>
      ended(
        spawn(join(bin, 'decline-lint'), ['presend', '--', 'msmtp', '-C', config, '-t'], { env }),
        `${field}To: maria@acme.example\nSubject: Interview on Friday\n\n${body}`,
      );
    expect(await deliver(BAD)).toBe(65);
    expect(received).toEqual([]);
    expect(await deliver(GOOD)).toBe(0);
    expect(received.join('')).toContain('night desk');
    expect(await deliver(BAD, 'X-Decline-Lint: skip\n')).toBe(0);
    expect(received.join('')).toContain('[Job Title]');
    expect(received.join('')).not.toContain('X-Decline-Lint');
    server.close();
  });
});

function ended(child: ChildProcess, input: string): Promise<number | null> {
  child.stdin?.end(input);
  return new Promise((resolve) => child.on('close', resolve));
}

needs('emacs')('Emacs', () => {
  const lisp = join(root, 'integrations/emacs/decline-lint.el');
  const send = (body: string, more = {}) =>
    tool(
      'emacs',
      [
        '--batch',
        '-Q',
        '-l',
        'message',
        '-l',
        lisp,
        '--eval',
        `(progn
          (add-hook 'message-send-hook #'decline-lint-before-sending)
          (setq message-send-mail-function (lambda () (write-region (point-min) (point-max) "${sent}")))
          (setq user-mail-address "jo@x.example" message-confirm-send nil message-generate-new-buffers nil)
          (message-mail "maria@acme.example" "Interview on Friday")
          (goto-char (point-max))
          (insert ${JSON.stringify(body)})
          (condition-case problem (message-send)
            (error (princ (error-message-string problem)) (write-region (point-min) (point-max) "draft.kept") (kill-emacs 9))))`,
      ],
      '',
      more,
    );

  it('holds a bad refusal and keeps its draft, sends a good one, and lets itself be overruled', () => {
    const held = send(BAD);
    expectHeld(held);
    expect(held.out).toContain('[Job Title]');
    expect(readFileSync(join(folder, 'draft.kept'), 'utf8')).toContain('[Job Title]');
    send(GOOD);
    expectSent('night desk');
    send(BAD, { DECLINE_LINT: 'off' });
    expectSent('[Job Title]');
  });

  it('marks what it finds with flymake', () => {
    writeFileSync(join(folder, 'draft.txt'), BAD);
    const { out } = tool('emacs', [
      '--batch',
      '-Q',
      '-l',
      lisp,
      'draft.txt',
      '--eval',
      `(progn
        (decline-lint-flymake (lambda (found &rest _)
          (dolist (each found) (princ (format "%s %s\\n" (flymake-diagnostic-type each) (flymake-diagnostic-text each))))))
        (while (process-live-p decline-lint--process) (accept-process-output decline-lint--process 0.1))
        (accept-process-output nil 0.5))`,
    ]);
    expect(out).toContain(':error “[Job Title]”');
  });
});

describe.skipIf(!process.env.CI && !existsSync('/usr/lib/git-core/git-send-email'))(
  'git send-email',
  () => {
    it('sends nothing where one mail is held', () => {
      const repo = join(folder, 'repo');
      mkdirSync(join(repo, '.git/hooks'), { recursive: true });
      spawnSync('git', ['init', '-q', repo]);
      writeFileSync(join(repo, '.git/hooks/sendemail-validate'), shipped('git/sendemail-validate'));
      chmodSync(join(repo, '.git/hooks/sendemail-validate'), 0o755);
      const mail = (body: string, more = {}) => {
        writeFileSync(
          join(repo, 'mail.eml'),
          `From: jo@x.example\nTo: maria@acme.example\nSubject: Interview on Friday\n\n${body}`,
        );
        return tool(
          'git',
          [
            '-C',
            repo,
            'send-email',
            `--smtp-server=${join(bin, 'sendmail')}`,
            '--confirm=never',
            '--suppress-cc=all',
            '--from=jo@x.example',
            '--to=maria@acme.example',
            join(repo, 'mail.eml'),
          ],
          '',
          more,
        );
      };
      expectHeld(mail(BAD));
      mail(GOOD);
      expectSent('night desk');
      mail(BAD, { DECLINE_LINT: 'off' });
      expectSent('[Job Title]');
    });
  },
);

needs('vim')('Vim', () => {
  it('reads the findings into its list', () => {
    writeFileSync(join(folder, 'draft.txt'), BAD);
    tool('vim', [
      '-Nu',
      'NONE',
      '-es',
      'draft.txt',
      '-c',
      `source ${join(root, 'integrations/vim/decline-lint.vim')}`,
      '-c',
      'silent! make!',
      '-c',
      'call writefile(map(getqflist(), {_, each -> each.lnum . ":" . each.col . " " . each.type . " " . each.text}), "quickfix.txt")',
      '-c',
      'qa!',
    ]);
    expect(readFileSync(join(folder, 'quickfix.txt'), 'utf8')).toMatch(/^3:51 e “\[Job Title\]”/m);
  });
});

needs('nvim')('Neovim', () => {
  it('shows the findings as diagnostics', () => {
    writeFileSync(join(folder, 'draft.txt'), BAD);
    tool('nvim', [
      '--headless',
      '-u',
      'NONE',
      'draft.txt',
      '-c',
      `luafile ${join(root, 'integrations/neovim/decline-lint.lua')}`,
      '-c',
      `lua vim.fn.writefile({vim.json.encode(vim.diagnostic.get(0))}, "diagnostics.json")`,
      '-c',
      'qa!',
    ]);
    const found = JSON.parse(readFileSync(join(folder, 'diagnostics.json'), 'utf8'));
    expect(found).toContainEqual(
      expect.objectContaining({ code: 'no-placeholders', lnum: 2, col: 50, severity: 1 }),
    );
  });
});

describe.skipIf(!process.env.CI && !(has('aerc') && has('tmux')))('aerc', () => {
  const place = join(folder, 'aerc');
  const socket = `aerc-${process.pid}`;
  const tmux = (...args: string[]) => tool('tmux', ['-L', socket, ...args]).out;

  /** Writes, and opens the menu that sends; then presses the key. */
  async function mail(body: string, overruled = false): Promise<string> {
    tmux('kill-server');
    rmSync(sent, { force: true });
    mkdirSync(join(place, '.config/aerc'), { recursive: true });
    for (const part of ['cur', 'new', 'tmp'])
      mkdirSync(join(place, 'mail/INBOX', part), { recursive: true });
    writeFileSync(join(place, 'body'), body);
    writeFileSync(join(bin, 'aerc-editor'), `#!/bin/sh\ncat "${place}/body" >> "$1"\n`);
    chmodSync(join(bin, 'aerc-editor'), 0o755);
    const outgoing = shipped('aerc/accounts.conf')
      .split('\n')
      .find((line) => line.startsWith('outgoing'));
    writeFileSync(
      join(place, '.config/aerc/accounts.conf'),
      `[test]\nsource = maildir://${place}/mail\ndefault = INBOX\nfrom = Jo Bell <jo@x.example>\n${outgoing}\n`,
    );
    chmodSync(join(place, '.config/aerc/accounts.conf'), 0o600);
    writeFileSync(
      join(place, '.config/aerc/aerc.conf'),
      `[compose]\neditor=${join(bin, 'aerc-editor')}\n`,
    );
    const set = `HOME=${place} XDG_CACHE_HOME=${env.XDG_CACHE_HOME} PATH=${env.PATH}${overruled ? ' DECLINE_LINT=off' : ''}`;
    tmux('new-session', '-d', '-x', '120', '-y', '40', `env ${set} TERM=xterm aerc`);
    await shows('INBOX');
    tmux(
      'send-keys',
      ':compose -H "To: maria@acme.example" -H "Subject: Interview on Friday"',
      'Enter',
    );
    await shows('Preview message');
    rmSync(endedFile, { force: true });
    tmux('send-keys', 'y');
    const said = await settled();
    tmux('kill-server');
    return said;
  }

  async function shows(text: string): Promise<void> {
    for (let tries = 0; tries < PATIENCE && !tmux('capture-pane', '-p').includes(text); tries += 1)
      await pause();
  }

  /** What is on the screen once decline-lint has ended, either way. */
  async function settled(): Promise<string> {
    for (let tries = 0; tries < PATIENCE && !existsSync(endedFile); tries += 1) await pause();
    return tmux('capture-pane', '-p');
  }

  /** Quarters of a second: a minute, since the machine may be busy with other tests. */
  const PATIENCE = 240;
  const pause = () => new Promise((resolve) => setTimeout(resolve, 250));

  it('holds a bad refusal, sends a good one, and lets itself be overruled', {
    timeout: 90_000,
  }, async () => {
    const screen = await mail(BAD);
    expect(existsSync(sent), screen).toBe(false);
    await mail(GOOD);
    expectSent('night desk');
    rmSync(sent, { force: true });
    await mail(BAD, true);
    expectSent('[Job Title]');
  });
});

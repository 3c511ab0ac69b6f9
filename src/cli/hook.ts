import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';
import { visible } from '../report/visible.ts';
import { suggestion } from '../rulebook/nearest.ts';
import { reasonOf } from './faults.ts';
import { complain, writeOut } from './output.ts';

/** Where the package's `integrations/` are, seen from the bundled command in `dist/`. */
const LINES = join(__dirname, '..', 'integrations');

interface Hook {
  readonly lines: string;
  /** Where the lines go, the first of these that is there, else the first; null where a person must choose. */
  readonly files: readonly string[] | null;
  /** A program of its own rather than lines of a configuration. */
  readonly executable?: boolean;
}

/** What tells a mail program which command sends. */
const SENDING = /^\s*set\s+(?:sendmail|mta)\b/m;

const home = (...parts: readonly string[]) => join(homedir(), ...parts);

const HOOKS: Readonly<Record<string, Hook>> = {
  neomutt: {
    lines: 'neomutt/neomuttrc',
    files: [home('.config/neomutt/neomuttrc'), home('.neomuttrc'), home('.muttrc')],
  },
  's-nail': { lines: 's-nail/mailrc', files: [home('.mailrc')] },
  msmtp: { lines: 'msmtp/README.md', files: null },
  aerc: { lines: 'aerc/accounts.conf', files: null },
  emacs: {
    lines: 'emacs/decline-lint.el',
    files: [home('.emacs.d/lisp/decline-lint.el')],
    executable: false,
  },
  git: {
    lines: 'git/sendemail-validate',
    files: ['.git/hooks/sendemail-validate'],
    executable: true,
  },
  vim: { lines: 'vim/decline-lint.vim', files: [home('.vim/after/ftplugin/mail.vim')] },
  neovim: {
    lines: 'neovim/decline-lint.lua',
    files: [home('.config/nvim/after/ftplugin/mail.lua')],
  },
};

/** The programs there are lines for. */
export function hookNames(): string[] {
  return Object.keys(HOOKS);
}

/** `decline-lint hook print|install NAME`: the lines that call decline-lint from another program. */
export function hook(args: readonly string[]): number {
  const [verb, name = ''] = args;
  const names = hookNames();
  if ((verb !== 'print' && verb !== 'install') || args.length !== 2) {
    complain(
      `hook: expected “hook print NAME” or “hook install NAME”, NAME one of ${names.join(', ')}`,
    );
    return 2;
  }
  const found = Object.hasOwn(HOOKS, name) ? HOOKS[name] : undefined;
  if (!found) {
    complain(visible(`hook: there is no “${name}”; ${suggestion(name, names)}`));
    return 2;
  }
  const own = process.argv[1] ?? 'decline-lint';
  const shipped = readFileSync(join(LINES, found.lines), 'utf8');
  // One program wants a full path: that of the command that runs now.
  const lines = verb === 'install' ? shipped.replace('/usr/local/bin/decline-lint', own) : shipped;
  if (verb === 'print') {
    writeOut(lines);
    return 0;
  }
  return install(name, lines, found);
}

function install(name: string, lines: string, { files, executable }: Hook): number {
  if (!files) {
    writeOut(lines);
    complain(`hook: ${name} has no one place for this; put the lines above where they belong`);
    return 2;
  }
  const file = files.find((each) => existsSync(each)) ?? files[0] ?? '';
  if (name === 'git' ? !existsSync('.git') : !isAbsolute(file)) {
    complain(
      `hook: ${name === 'git' ? 'this is no git repository' : 'there is no home folder (HOME)'}`,
    );
    return 2;
  }
  const present = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (present.includes('decline-lint')) {
    complain(visible(`hook: ${file} names decline-lint already; nothing was changed`));
    return 0;
  }
  if (SENDING.test(present) && SENDING.test(lines)) {
    complain(
      visible(
        `hook: ${file} sets what sends your mail; put its command behind the dashes yourself:`,
      ),
    );
    writeOut(lines);
    return 2;
  }
  if (present !== '' && executable !== undefined) {
    complain(
      visible(`hook: ${file} is there already; add the lines of “hook print ${name}” by hand`),
    );
    return 2;
  }
  try {
    mkdirSync(dirname(file), { recursive: true });
    const gap = present === '' || present.endsWith('\n') ? '' : '\n';
    writeFileSync(file, present + gap + lines);
    if (executable) chmodSync(file, 0o755);
  } catch (error) {
    complain(visible(`hook: ${file} cannot be written (${reasonOf(error)})`));
    return 2;
  }
  writeOut(`${visible(file)}\n`);
  return 0;
}

import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { applyPatch } from 'diff';
import { afterAll, describe, expect, it } from 'vitest';
import packageJson from '../package.json' with { type: 'json' };
import { rules } from '../src/index.ts';
import { folder, put, run, runUnread } from './run-command.ts';

const GOOD = `Dear Priya,\n\nThank you for the invitation to the night desk. I have accepted another position, so I have decided not to go ahead. I wish you every success and hope to stay in touch.\n\nKind regards,\nJo Bell\n`;
const WARNED = GOOD.replace('Dear Priya', 'Dear Hiring Manager');
const BAD = `Hi Priya,\n\nI must decline.\n\nBest,\nJo\n`;

const good = put('good.txt', GOOD);
const warned = put('warned.txt', WARNED);
const bad = put('bad.txt', BAD);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the exit code', () => {
  it.each<[number, string, string[]]>([
    [0, 'a good draft', [good]],
    [0, 'warnings alone', [warned]],
    [1, 'an error', [bad]],
    [1, 'an error in one of several', [good, bad]],
    [1, 'a warning with --fail-on warning', ['--fail-on', 'warning', warned]],
    [0, 'an error with --fail-on never', ['--fail-on', 'never', bad]],
    [0, 'a good draft with --fail-on suggestion', ['--fail-on', 'suggestion', good]],
    [1, 'a score under --min-score', ['--min-score', '86', warned]],
    [0, 'a score of --min-score', ['--min-score', '85', warned]],
    [
      1,
      'a low score, also with --fail-on never',
      ['--fail-on', 'never', '--min-score', '99', warned],
    ],
    [1, 'more warnings than --max-warnings', ['--max-warnings', '0', warned]],
    [0, 'as many warnings as --max-warnings', ['--max-warnings', '1', warned]],
    [1, 'warnings that --quiet hides', ['--quiet', '--max-warnings', '0', warned]],
    [0, 'a rule that is off', ['--rule', 'has-thanks=off', bad]],
    [0, 'a rule made milder', ['--rule', 'has-thanks=warning', bad]],
    [1, 'a rule made harder', ['--rule', 'names-recruiter=error', warned]],
    [2, 'an unknown flag', ['--nope', good]],
    [2, 'an unknown format', ['--format', 'xml', good]],
    [2, 'an unknown severity', ['--fail-on', 'fatal', good]],
    [2, 'a score over 100', ['--min-score', '101', good]],
    [2, 'a score that is no number', ['--min-score', 'x', good]],
    [2, 'a negative count', ['--max-warnings', '-1', good]],
    [2, 'an unknown scenario', ['--scenario', 'wedding', good]],
    [2, 'a setting that is none', ['--rule', 'has-thanks', good]],
    [2, 'a setting with something behind it', ['--rule', 'has-thanks=off=x', good]],
    [2, 'a missing file', ['nowhere.txt']],
    [2, 'a missing file next to an error', [bad, 'nowhere.txt']],
    [0, '--help', ['--help']],
    [0, '--version', ['--version']],
    [0, '--list-rules', ['--list-rules']],
    [0, '--explain', ['--explain', 'has-thanks']],
    [2, '--explain of no rule', ['--explain', 'nope']],
  ])('is %i for %s', (code, _, args) => {
    const ran = run(args);
    expect(ran.code).toBe(code);
    if (code !== 1) expect(ran.err === '').toBe(code === 0);
  });
});

describe('a limit that is not kept', () => {
  it('is named on stderr, with what was asked and what there is', () => {
    const { err } = run(['--min-score', '90', '--max-warnings', '0', warned, bad]);
    expect(err).toMatch(/^decline-lint: \S+: scores \d+; --min-score asks for 90$/m);
    expect(err.match(/--min-score/g)).toHaveLength(2);
    expect(err).toMatch(/^decline-lint: \d+ warnings?; --max-warnings allows 0$/m);
  });

  it('is no word where nothing was asked', () => {
    expect(run([bad])).toMatchObject({ code: 1, err: '' });
  });
});

describe('an input', () => {
  it('may come from stdin, named or not', () => {
    const named = run(['-'], { stdin: BAD });
    expect(named).toMatchObject({ code: 1, err: '' });
    expect(named.out).toContain('<stdin>');
    expect(run([], { stdin: BAD })).toEqual(named);
  });

  it('from stdin may be called as it likes, and its ending tells its format', () => {
    const format = (name: string) =>
      JSON.parse(run(['--format', 'json', '--stdin-filename', name], { stdin: GOOD }).out)
        .drafts[0];
    expect(format('x.md')).toMatchObject({ path: 'x.md', format: 'markdown' });
    expect(format('x.txt')).toMatchObject({ path: 'x.txt', format: 'text' });
  });

  it('that is missing does not keep the others from being reviewed', () => {
    const ran = run(['--format', 'unix', 'nowhere.txt', bad]);
    expect(ran.code).toBe(2);
    expect(ran.err).toBe('decline-lint: nowhere.txt: there is no such file\n');
    expect(ran.out).toMatch(/^bad\.txt:3:1: error: .+ \[has-thanks\]$/m);
  });

  it('that is missing is counted in the summary', () => {
    const { out } = run(['--format', 'json', good, 'nowhere.txt']);
    expect(JSON.parse(out).summary).toMatchObject({ drafts: 1, failed: 1 });
  });

  mkdirSync(join(folder, 'letters.txt'));
  const big = 1024 * 1024;
  it.each<[string, string, RegExp]>([
    ['a folder', 'letters.txt', /is a folder/],
    ['binary', put('binary.txt', Buffer.from([72, 105, 0, 1, 2])), /is binary/],
    ['not UTF-8', put('latin.txt', Buffer.from([72, 105, 0xe9, 10])), /is not UTF-8 text/],
    ['cut off in a letter', put('cut.txt', Buffer.from([72, 105, 0xe2, 0x82])), /is not UTF-8/],
    ['over 1 MiB', put('big.txt', 'a\n'.repeat(big / 2 + 1)), /larger than the limit/],
    ['empty', put('empty.txt', ''), /nothing to review/],
    ['blank', put('blank.txt', ' \n\r\n\t\n'), /nothing to review/],
    ['only a byte order mark', put('bom.txt', '\ufeff'), /nothing to review/],
    ['only quoted text', put('quoted.txt', '> Hi Jo,\n> come in.\n'), /nothing to review/],
    ['only a signature', put('signature.txt', '-- \nJo Bell\n'), /nothing to review/],
  ])('that is %s is refused in one line', (_, name, reason) => {
    const ran = run([name]);
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toMatch(reason);
    expect(ran.err).toMatch(new RegExp(`^decline-lint: ${name}: [^\n]+\n$`));
  });

  it('of 1 MiB, of UTF-16 or with a byte order mark is read', () => {
    put('limit.txt', GOOD.padEnd(big, '\n'));
    put('utf16.txt', Buffer.from(`\ufeff${GOOD}`, 'utf16le'));
    put('marked.txt', `\ufeff${GOOD}`);
    expect(run(['--fail-on', 'suggestion', 'limit.txt', 'utf16.txt', 'marked.txt'])).toMatchObject({
      code: 0,
      err: '',
    });
  });

  it('with an escape sequence in its name is complained of without it', () => {
    const { err } = run(['a\u001b[31m\u009b.txt']);
    expect(err).toContain('there is no such file');
    expect(err).not.toMatch(/[\u001b\u009b]/);
  });
});

describe('--quiet', () => {
  it('shows errors only and leaves the score as it is', () => {
    const both = put('both.txt', BAD.replace('Hi Priya', 'Dear Hiring Manager'));
    const [loud = '', quiet = ''] = [[both], ['--quiet', both]].map((args) => run(args).out);
    expect(loud).toContain('names-recruiter');
    expect(quiet).not.toContain('names-recruiter');
    expect(quiet).toContain('has-thanks');
    expect(/\d+\/100/.exec(quiet)?.[0]).toBe(/\d+\/100/.exec(loud)?.[0]);
  });

  it('ticks no rule off that a hidden warning breaks', () => {
    const title = rules.find(({ rule }) => rule === 'names-recruiter')?.title;
    expect(run(['--quiet', warned]).out).not.toContain(`✓ ${title}`);
    for (const format of ['markdown', 'html']) {
      const [loud = '', quiet = ''] = [[], ['--quiet']].map(
        (flags) => run([...flags, '--format', format, warned]).out,
      );
      expect(loud).toContain('What the guides ask');
      expect(quiet).not.toContain('What the guides ask');
    }
  });
});

describe('--rule', () => {
  it('names the nearest rule for an unknown one', () => {
    const { code, err, out } = run(['--rule', 'has-thank=off', good]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('There is no rule “has-thank”; did you mean “has-thanks”?');
  });

  it('may be given more than once', () => {
    const off = [
      'has-thanks=off',
      'closes-warmly=off',
      'names-recruiter=off',
      'has-reason=off',
      'wishes-well=off',
      'leaves-door-open=off',
    ];
    const args = off.flatMap((each) => ['--rule', each]);
    expect(run(['--format', 'unix', ...args, bad, warned]).out).toBe('');
  });
});

describe('--scenario', () => {
  it('overrules what the draft seems to be for', () => {
    const { out } = run(['--format', 'json', '--scenario', 'offer', good]);
    expect(JSON.parse(out).drafts[0].scenario).toBe('offer');
  });
});

describe('--output-file', () => {
  it('takes the report in the place of stdout', () => {
    const plain = run([bad]);
    const ran = run(['--output-file', 'report.txt', bad]);
    expect(ran).toEqual({ code: 1, out: '', err: '' });
    expect(readFileSync(join(folder, 'report.txt'), 'utf8')).toBe(plain.out);
  });

  it('that cannot be written is said in one line', () => {
    const ran = run(['--output-file', 'no/such/folder.txt', good]);
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toMatch(/^decline-lint: no\/such\/folder\.txt: cannot be written[^\n]*\n$/);
  });
});

describe('colours', () => {
  const colored = (args: readonly string[], env: Record<string, string> = {}) =>
    run([...args, bad], { env }).out.includes('\u001b[');

  it('are absent where stdout is no terminal', () => {
    expect(colored([])).toBe(false);
  });

  it.each<[boolean, string, string[], Record<string, string>]>([
    [true, '--color', ['--color'], {}],
    [true, '--color over NO_COLOR', ['--color'], { NO_COLOR: '1' }],
    [false, '--no-color over FORCE_COLOR', ['--no-color'], { FORCE_COLOR: '1' }],
    [true, 'FORCE_COLOR', [], { FORCE_COLOR: '1' }],
    [false, 'FORCE_COLOR=0', [], { FORCE_COLOR: '0' }],
    [false, 'NO_COLOR over FORCE_COLOR', [], { NO_COLOR: '1', FORCE_COLOR: '1' }],
    [false, 'an empty NO_COLOR', [], { NO_COLOR: '' }],
  ])('are %s with %s', (expected, _, args, env) => {
    expect(colored(args, env)).toBe(expected);
  });
});

describe('what the command tells of itself', () => {
  it('is its version', () => {
    expect(run(['--version']).out).toBe(`${packageJson.version}\n`);
    expect(run(['-V']).out).toBe(`${packageJson.version}\n`);
  });

  it('is its flags and exit codes', () => {
    const { out } = run(['--help']);
    for (const flag of ['--format', '--rule', '--fail-on', '--stdin-filename', '--explain']) {
      expect(out).toContain(flag);
    }
    expect(out).toMatch(/Exit codes: 0 .+ 1 .+ 2 /);
  });

  it('is every rule, the dearest first', () => {
    const names = run(['--list-rules']).out.trimEnd().split('\n');
    expect(names.map((line) => line.split(' ')[0])).toEqual(rules.map(({ rule }) => rule));
  });

  it.each(rules.map(({ rule, title }) => [rule, title]))('is the page of %s', (rule, title) => {
    const { code, out } = run(['--explain', rule]);
    expect(code).toBe(0);
    expect(out).toContain(`# ${title}\n`);
    expect(out).toContain('Instead of\n');
    expect(out).not.toMatch(/^---$|```|\.\.\.\d/m);
  });

  it('is the nearest rule where there is none of that name', () => {
    expect(run(['--explain', 'has-thank']).err).toBe(
      'decline-lint: there is no rule “has-thank”; did you mean “has-thanks”?\n',
    );
  });
});

describe('a reader of stdout that goes away', () => {
  it('is no fault, and the exit code stays what it is', async () => {
    const many = Array.from({ length: 40 }, () => bad);
    expect(await runUnread(many)).toEqual({ code: 1, err: '' });
    expect(await runUnread([good])).toEqual({ code: 0, err: '' });
  });
});

describe('the cache', () => {
  it('may be out of reach', () => {
    const env = { XDG_CACHE_HOME: join(folder, good) };
    expect(run([good], { env })).toEqual(run([good]));
  });

  it('may hold rubbish', () => {
    const home = join(folder, 'rubbish');
    const once = run([good], { env: { XDG_CACHE_HOME: home } });
    expect(run([good], { env: { XDG_CACHE_HOME: home } })).toEqual(once);
  });
});

describe('--fix', () => {
  const SLIPS =
    'Dear Priya,\r\n\r\nThank you for the the invitation. I dont want to go on.\r\n\r\nBest,\r\nJo Bell\r\n';
  const mended = SLIPS.replace('the the', 'the').replace('dont', "don't");

  it('mends a file in place and keeps its mode, its line ends and its encoding', () => {
    const name = put('slips.txt', Buffer.from(`\ufeff${SLIPS}`, 'utf16le'));
    chmodSync(join(folder, name), 0o640);
    const { err, out } = run(['--fix', name]);
    expect(readFileSync(join(folder, name))).toEqual(Buffer.from(`\ufeff${mended}`, 'utf16le'));
    expect(statSync(join(folder, name)).mode & 0o777).toBe(0o640);
    expect(err).toBe('decline-lint: slips.txt: 2 mended\n');
    expect(out).toContain('thanks-are-specific');
    expect(readdirSync(folder).filter((each) => each.endsWith('.tmp'))).toEqual([]);
  });

  it('follows a link and leaves it a link', () => {
    put('behind.txt', SLIPS);
    symlinkSync('behind.txt', join(folder, 'link.txt'));
    run(['--fix', 'link.txt']);
    expect(lstatSync(join(folder, 'link.txt')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(folder, 'behind.txt'), 'utf8')).toBe(mended);
  });

  it('does not touch a file in which there is nothing to mend', () => {
    const before = statSync(join(folder, good)).mtimeMs;
    run(['--fix', good]);
    expect(statSync(join(folder, good)).mtimeMs).toBe(before);
  });

  it('prints the mended stdin, and what is left to do beside it', () => {
    const { out, err } = run(['--fix', '-'], { stdin: SLIPS });
    expect(out).toBe(mended);
    expect(err).toContain('thanks-are-specific');
  });

  it('changes what is said only with --unsafe', () => {
    const safe = run(['--fix', '-'], { stdin: BAD }).out;
    const unsafe = run(['--fix', '--unsafe', '-'], { stdin: BAD }).out;
    expect(safe).toBe(BAD);
    expect(unsafe).toContain('Thank');
  });

  it('mends the rules of --only alone, and knows their names', () => {
    const only = run(['--fix', '--unsafe', '--only', 'has-thanks', '-'], { stdin: BAD }).out;
    expect(only).toMatch(/^Hi Priya,\n\nThank[^.]+\. I must decline\.\n\nBest,\nJo\n$/);
    expect(run(['--fix', '--only', 'has-thank', '-'], { stdin: BAD })).toMatchObject({ code: 2 });
  });

  it.each([['--only', 'has-thanks'], ['--unsafe'], ['--unsafe', '--explain-draft']])(
    'says that %s alone mends nothing',
    (...flag) => {
      const { code, out, err } = run([...flag, '-'], { stdin: BAD });
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toContain(`${flag[0]} says`);
    },
  );

  it('says so where a file may not be written', () => {
    mkdirSync(join(folder, 'locked'), { recursive: true });
    writeFileSync(join(folder, 'locked/a.txt'), SLIPS);
    chmodSync(join(folder, 'locked'), 0o500);
    const ran = run(['--fix', 'locked/a.txt']);
    chmodSync(join(folder, 'locked'), 0o700);
    if (process.getuid?.() !== 0) {
      expect(ran.code).toBe(2);
      expect(ran.err).toContain('cannot be written');
    }
  });
});

describe('--fix-dry-run', () => {
  it('prints a diff that can be applied, and changes nothing', () => {
    const name = put(
      'dry.txt',
      'Hi Sam,\n\nThank you for the the invitation. I must decline.\n\nBest,\nJo\n',
    );
    const before = readFileSync(join(folder, name), 'utf8');
    const { out } = run(['--fix-dry-run', name]);
    expect(readFileSync(join(folder, name), 'utf8')).toBe(before);
    expect(applyPatch(before, out)).toBe(before.replace('the the', 'the'));
    expect(out).toContain('+++ dry.txt');
  });

  it('is empty where nothing would change', () => {
    expect(run(['--fix-dry-run', good]).out).toBe('');
  });
});

describe('what a person may get wrong', () => {
  it('does not overwrite a draft with its report', () => {
    const name = put('mine.txt', BAD);
    expect(run(['--output-file', name, name])).toMatchObject({ code: 2 });
    expect(readFileSync(join(folder, name), 'utf8')).toBe(BAD);
  });

  it('is told that questions need a terminal', () => {
    expect(run(['--interactive', bad])).toMatchObject({
      code: 2,
      err: 'decline-lint: --interactive needs a terminal\n',
    });
  });

  it('can use the configuration that --init writes', () => {
    const place = join(folder, 'begun');
    mkdirSync(place);
    run(['--init']);
    expect(run([bad]).err).toBe('');
    rmSync(join(folder, '.decline-lint.yml'));
  });

  it('is told that a text is in another language', () => {
    const german = put(
      'german.txt',
      'Sehr geehrte Frau Lopez,\n\nvielen Dank für die Einladung zum Gespräch am Freitag. Leider muss ich absagen, da ich eine andere Stelle angenommen habe.\n\nMit freundlichen Grüßen\nJo Bell\n',
    );
    const { out } = run([german]);
    if (out.includes('not-a-decline')) expect(out).toContain('does not seem to be English');
  });
});

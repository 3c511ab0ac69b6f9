import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { run } from './run-command.ts';

const script = run(['completion', 'bash']).out;

/** What bash offers for the last of these words. */
function offered(...words: string[]): string[] {
  const line = words.map((word) => `'${word}'`).join(' ');
  const ask = `COMP_WORDS=(${line}); COMP_CWORD=${words.length - 1}; _decline_lint; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout, stderr } = spawnSync('bash', ['--norc', '-c', `${script}\n${ask}`], {
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  return stdout.split('\n').filter((word) => word !== '');
}

describe('the completion of bash', () => {
  it('offers commands first, and flags of each behind it', () => {
    expect(offered('decline-lint', 'pres')).toEqual(['presend']);
    expect(offered('decline-lint', '--fix-')).toEqual(['--fix-dry-run']);
    expect(offered('decline-lint', 'presend', '--fail-c')).toEqual(['--fail-closed']);
    expect(offered('decline-lint', 'presend', '--fix-')).toEqual([]);
    expect(offered('decline-lint', 'presend', '--', 'bas')).toContain('bash');
    expect(offered('decline-lint', 'presend', '--', 'sendmail', '--fail')).toEqual([]);
  });

  it('offers the values that a flag or a command takes', () => {
    expect(offered('decline-lint', '--fail-on', 'w')).toEqual(['warning']);
    expect(offered('decline-lint', '--explain', 'has-th')).toEqual(['has-thanks']);
    expect(offered('decline-lint', 'hook', 'print', 'neo')).toEqual(['neomutt', 'neovim']);
    expect(offered('decline-lint', '--to', 'x')).toEqual([]);
  });

  it('offers no commands where a draft was named', () => {
    expect(offered('decline-lint', 'a.txt', 'presen')).toEqual([]);
  });
});

describe('completion', () => {
  it.each(['zsh', 'fish'])('is there for %s, with the flags of presend', (shell) => {
    expect(run(['completion', shell])).toMatchObject({
      code: 0,
      out: expect.stringContaining('fail-closed'),
    });
  });

  it('knows no other shell', () => {
    expect(run(['completion', 'tcsh'])).toMatchObject({ code: 2, out: '' });
  });
});

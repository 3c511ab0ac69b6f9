import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../build/pages.ts';
import { run } from './run-command.ts';

it('shows in the README what the command prints', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const example = /```console\n\$ decline-lint (\S+)\n([\s\S]*?)```/.exec(readme);
  const [, file = '', shown = ''] = example ?? expect.fail('no example in the README');
  const { out, code } = run(['--stdin-filename', file, '-'], {
    stdin: readFileSync(join(root, file)),
  });
  expect(shown.trimEnd()).toBe(out.trimEnd());
  expect(code).toBe(0);
});

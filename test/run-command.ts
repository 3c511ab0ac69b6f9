import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const command = fileURLToPath(new URL('../dist/decline-lint.cjs', import.meta.url));
if (!existsSync(command))
  throw new Error('the command is not built: run npm test, or npm run build');

/** A folder for the drafts of one test file, in which the command runs, with a cache of its own. */
export const folder = mkdtempSync(join(tmpdir(), 'decline-lint-test-'));

const QUIET_ENV = { PATH: process.env.PATH, XDG_CACHE_HOME: join(folder, 'cache') };

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Around {
  /** What stands on stdin; nothing where absent. */
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs the built command to its end. */
export function run(args: readonly string[], { stdin = '', env = {} }: Around = {}): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
    cwd: folder,
    input: stdin,
    env: { ...QUIET_ENV, ...env },
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr };
}

/** Runs the command with a stdout that nobody reads any more. */
export function runUnread(args: readonly string[]): Promise<Omit<Ran, 'out'>> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [command, ...args], { cwd: folder, env: QUIET_ENV });
    let err = '';
    child.stdout.destroy();
    child.stderr.on('data', (chunk) => {
      err += String(chunk);
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, err }));
  });
}

/** Puts a draft into the folder and gives its name back. */
export function put(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return name;
}

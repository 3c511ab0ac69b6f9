/**
 * The command's entry: loads the bundle, and what that loads later, with V8's code cache, which takes two
 * thirds off each start. A cache belongs to one version of Node and of its file and is made anew for another;
 * where it cannot be kept, all works without.
 */
import fs = require('node:fs');
import os = require('node:os');
import path = require('node:path');
import vm = require('node:vm');

function cacheFile(file: string): string {
  const home = process.env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache');
  const { size, mtimeMs } = fs.statSync(file);
  const key = `${path.basename(file, '.cjs')}-${process.version}-${process.arch}-${size}-${Math.trunc(mtimeMs)}`;
  return path.join(home, 'decline-lint', `${key}.v8`);
}

function readCache(file: string): Buffer | undefined {
  try {
    return fs.readFileSync(cacheFile(file));
  } catch {
    return undefined;
  }
}

/** Written aside and renamed, so that no other start ever reads half a cache. */
function writeCache(file: string, script: vm.Script): void {
  try {
    const cache = cacheFile(file);
    const folder = path.dirname(cache);
    // Without a home the path would be of this folder; and folders are made one by one, since making them all
    // at once never ends under /proc.
    if (!path.isAbsolute(folder)) return;
    for (const each of [path.dirname(folder), folder])
      if (!fs.existsSync(each)) fs.mkdirSync(each, { mode: 0o700 });
    const part = `${cache}.${process.pid}`;
    fs.writeFileSync(part, script.createCachedData(), { mode: 0o600 });
    fs.renameSync(part, cache);
  } catch {
    // A read-only home: the next start is as slow as this one was.
  }
}

/** One of our own files; they are bundled, so that none is loaded from two places. */
function load(file: string): unknown {
  const source = fs.readFileSync(file, 'utf16le');
  const cachedData = readCache(file);
  const script = new vm.Script(
    `(function (exports, require, module, __filename, __dirname) {${source}\n})`,
    {
      filename: file,
      ...(cachedData ? { cachedData } : {}),
    },
  );
  const loaded: { exports: unknown } = { exports: {} };
  script.runInThisContext()(loaded.exports, requireFrom, loaded, file, __dirname);
  // Only at the end is it known which of its functions a run needs.
  if (!cachedData || script.cachedDataRejected)
    process.once('exit', () => writeCache(file, script));
  return loaded.exports;
}

const files = new Map<string, unknown>();

function requireFrom(name: string): unknown {
  if (!name.startsWith('./')) return require(name);
  const file = path.join(__dirname, name);
  if (!files.has(file)) files.set(file, load(file));
  return files.get(file);
}

requireFrom('./command.cjs');

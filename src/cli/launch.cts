/**
 * The command's entry: loads the bundle with V8's code cache, which takes two thirds off its start.
 * The cache belongs to one version of Node and of the bundle and is made anew for another; where it
 * cannot be kept, all works without.
 */
import fs = require('node:fs');
import os = require('node:os');
import path = require('node:path');
import vm = require('node:vm');

const bundle = path.join(__dirname, 'command.cjs');
const source = fs.readFileSync(bundle, 'utf16le');

function cacheFile(): string {
  const home = process.env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache');
  const { size, mtimeMs } = fs.statSync(bundle);
  const key = `${process.version}-${process.arch}-${size}-${Math.trunc(mtimeMs)}`;
  return path.join(home, 'decline-lint', `${key}.v8`);
}

function readCache(): Buffer | undefined {
  try {
    return fs.readFileSync(cacheFile());
  } catch {
    return undefined;
  }
}

/** Written aside and renamed, so that no other start ever reads half a cache. */
function writeCache(script: vm.Script): void {
  try {
    const file = cacheFile();
    const folder = path.dirname(file);
    // Without a home the path would be of this folder; and folders are made one by one, since making them all
    // at once never ends under /proc.
    if (!path.isAbsolute(folder)) return;
    for (const each of [path.dirname(folder), folder])
      if (!fs.existsSync(each)) fs.mkdirSync(each, { mode: 0o700 });
    const part = `${file}.${process.pid}`;
    fs.writeFileSync(part, script.createCachedData(), { mode: 0o600 });
    fs.renameSync(part, file);
  } catch {
    // A read-only home: the next start is as slow as this one was.
  }
}

const cachedData = readCache();
const script = new vm.Script(
  `(function (exports, require, module, __filename, __dirname) {${source}\n})`,
  {
    filename: bundle,
    ...(cachedData ? { cachedData } : {}),
  },
);
script.runInThisContext()(exports, require, module, bundle, __dirname);
if (!cachedData || script.cachedDataRejected) process.once('exit', () => writeCache(script));

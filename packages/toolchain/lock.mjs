// Who works in a folder: a server in its data, a build in the checkout. SQLite's writer queue lives in one
// process, so a second server on the same folder would break group commit and the guards' start-up order. The
// lock dies with its process: it names a process id and the moment that process started, so after kill -9 (or a
// reboot) it counts for nothing.
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {{ pid: number, startTime: string | null, address: string | null }} LockHolder */

const lockFile = (/** @type {string} */ dataDir) => join(dataDir, 'server.lock');

/**
 * Says who works in this data folder now, or null when nobody alive does.
 * @param {string} dataDir
 * @returns {LockHolder | null}
 */
export function readLock(dataDir) {
  const holder = parse(contentOf(lockFile(dataDir)));
  return holder && isAlive(holder) ? holder : null;
}

/**
 * Takes the data folder for this process, or says who has it. A lock of a dead process is replaced; one of
 * the launcher that started this process is taken over; one's own is rewritten (to add the address).
 * @param {string} dataDir
 * @param {string | null} [address] where the server can be reached, for the message to the second comer
 * @returns {{ taken: boolean, holder: LockHolder }}
 */
export function takeLock(dataDir, address = null) {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const file = lockFile(dataDir);
  const me = { pid: process.pid, startTime: startTimeOf(process.pid), address };
  const candidate = `${file}.${process.pid}`;
  writeFileSync(candidate, JSON.stringify(me));
  try {
    for (let attempt = 0; attempt < 50; attempt++) {
      if (created(candidate, file)) return { taken: true, holder: me };
      const found = contentOf(file);
      if (found === null) continue;
      const holder = parse(found);
      if (holder && isAlive(holder) && !isOurs(holder)) return { taken: false, holder };
      if (holder && isOurs(holder)) {
        renameSync(candidate, file);
        return { taken: true, holder: me };
      }
      clearAway(file, found);
    }
    throw new Error(`The lock ${file} could not be taken. Remove it if no server works in this folder.`);
  } finally {
    rmSync(candidate, { force: true });
  }
}

/**
 * Gives the data folder back; somebody else's lock is left alone.
 * @param {string} dataDir
 */
export function releaseLock(dataDir) {
  if (parse(contentOf(lockFile(dataDir)))?.pid === process.pid) rmSync(lockFile(dataDir), { force: true });
}

/** The launcher holds the lock while it installs and builds, and hands it to the server it starts. */
function isOurs(/** @type {LockHolder} */ holder) {
  return holder.pid === process.pid || String(holder.pid) === process.env.SAMENSPRAAK_LAUNCHER_PID;
}

/** A hard link appears with its content or not at all: nobody ever reads a half-written lock. */
function created(/** @type {string} */ candidate, /** @type {string} */ file) {
  try {
    linkSync(candidate, file);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    // Some shared disks know no hard links; there the content follows an instant later.
    try {
      writeFileSync(file, readFileSync(candidate), { flag: 'wx' });
      return true;
    } catch (second) {
      if (codeOf(second) === 'EEXIST') return false;
      throw second;
    }
  }
}

/** Removes a stale lock. Two newcomers may do so at once: whoever caught a fresh one puts it back. */
function clearAway(/** @type {string} */ file, /** @type {string} */ stale) {
  const aside = `${file}.stale.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  if (contentOf(aside) !== stale) created(aside, file);
  rmSync(aside, { force: true });
}

function isAlive(/** @type {LockHolder} */ { pid, startTime }) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (codeOf(error) !== 'EPERM') return false; // EPERM: it lives, under another user
  }
  const now = startTimeOf(pid);
  return startTime === null || now === null ? process.platform !== 'linux' : startTime === now;
}

/**
 * Process ids are used again; the pair of id and start time is not. Only Linux tells (field 22 of
 * /proc/<pid>/stat, counted after the last bracket, since the name before it may hold anything).
 * A zombie (killed, not yet collected by its parent) is dead.
 * @returns {string | null}
 */
function startTimeOf(/** @type {number} */ pid) {
  const stat = contentOf(`/proc/${pid}/stat`);
  if (stat === null) return null;
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields[0] === 'Z' || fields[0] === 'X' ? null : (fields[19] ?? null);
}

/** @returns {LockHolder | null} */
function parse(/** @type {string | null} */ content) {
  try {
    const holder = JSON.parse(content ?? '');
    return Number.isInteger(holder.pid) && holder.pid > 0 ? holder : null;
  } catch {
    return null;
  }
}

function contentOf(/** @type {string} */ file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

function codeOf(/** @type {unknown} */ error) {
  return /** @type {{ code?: string }} */ (error).code;
}

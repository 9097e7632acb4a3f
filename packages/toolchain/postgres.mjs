// A PostgreSQL of the tests' own: in a temporary folder, on a free port of this machine only, gone afterwards.
import { spawnSync } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Halt, run } from './processes.mjs';

/**
 * @param {string} programs the folder of initdb and pg_ctl
 * @param {(stop: () => void) => void} whenLeaving is given what ends it, before there is anything to end
 * @returns {Promise<string>} its address
 */
export async function startPostgres(programs, whenLeaving) {
  const user = unprivileged();
  // Root's TMPDIR may lie where another user cannot come.
  const folder = mkdtempSync(join(user ? '/tmp' : tmpdir(), 'samenspraak-postgres-'));
  if (user) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const command = (/** @type {string} */ name, /** @type {string[]} */ args) =>
    user
      ? ['runuser', '-u', user.name, '--', join(programs, name), ...args]
      : [join(programs, name), ...args];
  const call = async (/** @type {string} */ name, /** @type {string[]} */ args) => {
    const [first = '', ...rest] = command(name, args);
    return run(first, rest, { cwd: folder, timeout: 60_000 });
  };
  const stop = () => {
    const [first = '', ...rest] = command('pg_ctl', ['-D', data, '-m', 'immediate', '-w', 'stop']);
    spawnSync(first, rest, { cwd: folder, stdio: 'ignore' });
    rmSync(folder, { recursive: true, force: true });
  };
  whenLeaving(stop);

  let result = await call('initdb', [
    ...['-D', data, '-U', 'postgres', '-A', 'trust', '--no-sync'],
    ...['--locale=C', '--encoding=UTF8'],
  ]);
  // Another program may take the port between finding it and using it.
  for (let attempt = 0; result.code === 0 && attempt < 3; attempt++) {
    const port = await freePort();
    // Nothing here outlives the run, so nothing needs to reach the disk.
    const options =
      `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=200
      -c fsync=off -c synchronous_commit=off -c full_page_writes=off`.replace(/\s+/g, ' ');
    const log = join(folder, 'log');
    const started = await call('pg_ctl', ['-D', data, '-l', log, '-o', options, '-w', 'start']);
    if (started.code === 0) return `postgres://postgres@127.0.0.1:${port}/postgres`;
    result = attempt < 2 ? result : started;
  }
  throw new Halt(`PostgreSQL did not start:\n${result.output}`);
}

/** PostgreSQL refuses to run as root. */
function unprivileged() {
  if (process.getuid?.() !== 0) return null;
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, name], { encoding: 'utf8' }));
    if (uid?.status === 0 && gid?.status === 0)
      return { name, uid: Number(uid.stdout), gid: Number(gid.stdout) };
  }
  throw new Halt(
    'PostgreSQL refuses to run as root, and there is no user "postgres" or "nobody" to run it as.',
  );
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(address && typeof address === 'object' ? address.port : 0));
    });
  });
}

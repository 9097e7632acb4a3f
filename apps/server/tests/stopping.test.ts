import { existsSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { type Running, start } from './running-server.ts';

let server: Running | undefined;
afterEach(() => server?.remove());

const received = (socket: Socket): Promise<string> =>
  new Promise((resolve) => {
    let text = '';
    socket.on('data', (data: Buffer) => (text += data.toString()));
    socket.on('close', () => resolve(text));
  });

const half = (body: string) =>
  `POST /trpc/accounts.signIn HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: ${body.length + 1}\r\n\r\n${body}`;

test.for(['SIGTERM', 'SIGINT'] as const)('%s lets a request in flight finish, then stops', async (signal) => {
  server = await start();
  const socket = connect(server.port, '127.0.0.1');
  const answer = received(socket);
  socket.write(half('{"a":1'));
  await wait(300);
  const ended = server.end(signal);
  await wait(300);
  await expect(fetch(`${server.url}/healthz`)).rejects.toThrow();
  expect(server.child.exitCode).toBeNull();
  const begun = Date.now();
  socket.write('}');
  expect(await answer).toMatch(/^HTTP\/1\.1 400[\s\S]*"code":"invalid-input"/);
  expect(await ended).toBe(0);
  expect(Date.now() - begun).toBeLessThan(5000);
  expect(existsSync(join(server.dataDir, 'server.lock'))).toBe(false);
  expect(existsSync(join(server.dataDir, 'samenspraak.db-wal'))).toBe(false);
});

test('a connection that waits for nothing does not hold up the end', async () => {
  server = await start();
  const socket = connect(server.port, '127.0.0.1');
  const answer = received(socket);
  socket.write('GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n');
  await wait(300);
  const begun = Date.now();
  expect(await server.end()).toBe(0);
  expect(Date.now() - begun).toBeLessThan(5000);
  expect(await answer).toContain('"status":"ok"');
});

test('a request that never ends is given up after ten seconds', async () => {
  server = await start();
  const socket = connect(server.port, '127.0.0.1');
  const answer = received(socket);
  socket.write(half('{"a":1'));
  await wait(300);
  const begun = Date.now();
  expect(await server.end()).toBe(0);
  expect(Date.now() - begun).toBeGreaterThan(9000);
  await answer;
});

import type { Express } from 'express';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, Server as Listener, type Socket } from 'node:net';

const patienceMs = 10_000;
const { close: closeListener } = Listener.prototype;

export type Serving = {
  server: Server;
  address: string;
  /** Accepts nothing new, lets requests in flight finish (10 s at most), then resolves. */
  stop(): Promise<void>;
};

/** Listens. The application is asked for when the server exists, because development pages hang on it. */
export const serve = async (
  { host, port }: { host: string; port: number },
  application: (server: Server, isStopping: () => boolean) => Express | Promise<Express>,
): Promise<Serving> => {
  const server = createServer();
  let stopping = false;
  // Longer than the usual proxy keeps a connection, so that the proxy is the one that closes it.
  server.keepAliveTimeout = 65_000;
  server.headersTimeout = 30_000;
  server.requestTimeout = 120_000;
  // Node's own way of closing cuts off an answer that is written but not yet sent, so who is busy is kept here.
  const busy = new Map<Socket, boolean>();
  server.on('connection', (socket: Socket) => {
    busy.set(socket, false);
    socket.once('close', () => busy.delete(socket));
  });
  server.on('request', ({ socket }, res) => {
    busy.set(socket, true);
    if (stopping) res.setHeader('Connection', 'close');
    res.once('finish', () => {
      if (busy.has(socket)) busy.set(socket, false);
      if (stopping) socket.destroySoon();
    });
  });
  server.on('request', await application(server, () => stopping));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  return {
    server,
    address: `http://${host.includes(':') ? `[${host}]` : host}:${(server.address() as AddressInfo).port}`,
    stop: () =>
      new Promise((resolve) => {
        stopping = true;
        const clock = setTimeout(() => server.closeAllConnections(), patienceMs);
        closeListener.call(server, () => {
          clearTimeout(clock);
          resolve();
        });
        for (const [socket, answering] of busy) if (!answering) socket.destroySoon();
      }),
  };
};

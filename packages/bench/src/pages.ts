import { gzipSync } from 'node:zlib';
import { addresses } from '@samenspraak/domain/shared/addresses.ts';
import type { Baselines } from './baselines.ts';
import type { Crowd } from './crowd.ts';
import { faultsInWords, inWords, latency, percentile, printTable, shareOf } from './figures.ts';
import type { PlainBrowser } from './plain-browser.ts';
import { acceptsCompressed, exchange, openLine } from './plain-http.ts';
import type { ServerProcess } from './server-process.ts';

const atOnce = 8;

export type PublicPage = { name: string; path: string; times: number };

type Reading = {
  name: string;
  path: string;
  times: number;
  headers?: Record<string, string>;
  status?: number;
};

/** In ms: how long half of the readers waited at most, and the processor time of each. */
export type Making = { p50: number; cpuMs: number };

/**
 * P2 and P3: a public page that must be made, the same page asked anew, and one that the reader has already.
 * Answers what making each took, by its path.
 */
export const measurePages = async (
  server: ServerProcess,
  crowd: Crowd,
  pages: readonly PublicPage[],
  baselines: Baselines,
): Promise<Map<string, Making>> => {
  const rows: string[][] = [];
  const faults: string[] = [];
  const made = new Map<string, Making>();
  const line = openLine(1);
  for (const { name, path, times } of pages) {
    const { headers } = await exchange(line, server.origin, path, {
      headers: { 'accept-encoding': acceptsCompressed },
    });
    const etag = headers.etag;
    const readings: Reading[] = [
      // Whatever is kept, is kept by address: an address nobody keeps has its page made each time.
      { name: `${name}, made each time`, path: `${path}?gemeten=1`, times },
      { name: `${name}, asked without a mark`, path, times },
      ...(etag
        ? [{ name: `${name}, unchanged (304)`, path, times, headers: { 'if-none-match': etag }, status: 304 }]
        : []),
    ];
    for (const { status = 200, headers: sent = {}, ...reading } of readings) {
      const errand = {
        kind: 'read',
        origin: server.origin,
        path: reading.path,
        atOnce,
        headers: sent,
        status,
      } as const;
      await crowd.send({ ...errand, times: 100 });
      const before = server.cpuMs();
      const outcome = await crowd.send({ ...errand, times: reading.times });
      const cpuMs = (server.cpuMs() - before) / reading.times;
      if (reading.path !== path) made.set(path, { p50: percentile(outcome.whole, 0.5), cpuMs });
      const rate = reading.times / outcome.seconds;
      rows.push([
        reading.name,
        inWords(rate),
        `1 : ${inWords(baselines.hello.perSecond / rate)}`,
        latency(outcome),
        inWords(cpuMs),
        shareOf(cpuMs, baselines.loop),
        String(outcome.faults.length),
      ]);
      faults.push(...outcome.faults);
    }
  }
  line.destroy();
  printTable(
    `P2 and P3 in small, ${atOnce} at once (bar P2: 3 ms CPU when made, 0.5 ms when unchanged; P3: 50 ms)`,
    ['public page', 'per second', ': hello', 'p50 / p99 ms', 'CPU ms each', 'of the loop', 'faults'],
    rows,
  );
  if (faults.length > 0) console.log(`Faults: ${faultsInWords(faults)}`);
  return made;
};

const kib = (bytes: number) => inWords(bytes / 1024, ' KiB');

/** P8: all that a reader's browser fetches for one public page, as it comes over the line. */
export const measureBytes = async (
  server: ServerProcess,
  browser: PlainBrowser,
  path: string,
): Promise<void> => {
  const { document } = await browser.visit(path);
  const linked = (selector: string, name: string) =>
    document
      .querySelectorAll(selector)
      .map((element) => new URL(element.getAttribute(name) ?? '', server.origin + path).pathname);
  const line = openLine(1);
  const weigh = async (paths: readonly string[]) => {
    let bytes = 0;
    for (const one of paths)
      bytes += (
        await exchange(line, server.origin, one, { headers: { 'accept-encoding': acceptsCompressed } })
      ).bytes.length;
    return bytes;
  };
  const html = await weigh([path]);
  const styles = await weigh(linked('link[rel=stylesheet]', 'href'));
  const scripts = await weigh(
    linked('script[src], link[rel=modulepreload]', document.querySelector('script[src]') ? 'src' : 'href'),
  );
  const pictures = await weigh(linked('img', 'src'));
  const inline = document
    .querySelectorAll('script')
    .reduce((sum, script) => sum + gzipSync(script.textContent).length, 0);
  line.destroy();
  const together = html + styles + scripts + inline + pictures;
  printTable(
    `P8: bytes for reading ${path}, fonts apart (bar: 60 KiB, no script)`,
    ['page', 'styles', 'script', 'pictures', 'together', 'of the bar'],
    [
      [
        kib(html),
        kib(styles),
        kib(scripts + inline),
        kib(pictures),
        kib(together),
        shareOf(together, 60 * 1024),
      ],
    ],
  );
};

/** The dossier of the demo that has travelled furthest: the one with the longest public page. */
export const richestDossier = async (browser: PlainBrowser): Promise<string> => {
  const list = await browser.visit(addresses.dossiers);
  const paths = new Set(
    list.document
      .querySelectorAll('main a')
      .map((link) => link.getAttribute('href') ?? '')
      .filter((href) => /^\/dossiers\/[^/?#]+$/.test(href)),
  );
  let richest = { path: '', size: 0 };
  for (const path of paths) {
    const size = (await browser.visit(path)).html.length;
    if (size > richest.size) richest = { path, size };
  }
  if (!richest.path) throw new Error(`${addresses.dossiers} lists no dossier.`);
  return richest.path;
};

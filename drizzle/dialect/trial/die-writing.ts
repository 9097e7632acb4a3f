import { writeSync } from 'node:fs';
import { openStore } from '../store.ts';
import { stamp } from './tables.ts';

// Writes many stamps at once, tells each answer on standard output, and dies in the middle of a later job.
const [url = '', count = '0', dieAfter = '0'] = process.argv.slice(2);
const store = await openStore({ url });
let answered = 0;
await Promise.all(
  Array.from({ length: Number(count) }, (_, n) =>
    store
      .write(`stamp ${n}`, async (tx) => {
        await tx.insert(stamp).values({ id: `stamp-${n}`, n });
        if (answered >= Number(dieAfter)) process.kill(process.pid, 'SIGKILL');
      })
      .then(() => {
        answered += 1;
        writeSync(1, `stamp-${n}\n`);
      }),
  ),
);

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSite } from './running-site.ts';

/**
 * Tells the demo's story once; every site of the journeys begins with a copy of it. The folder also remembers
 * which pages were inspected, so that the same page is inspected once.
 */
const tellDemoOnce = async (): Promise<() => void> => {
  const folder = mkdtempSync(join(tmpdir(), 'samenspraak-journeys-'));
  process.env.JOURNEYS_FOLDER = folder;
  const site = await startSite(join(folder, 'told'));
  await site.stop();
  return () => rmSync(folder, { recursive: true, force: true });
};

export default tellDemoOnce;

export interface LockHolder {
  pid: number;
  startTime: string | null;
  address: string | null;
}
/** Says who works in this data folder now, or null when nobody alive does. */
export function readLock(dataDir: string): LockHolder | null;
/** Takes the data folder for this process, or says who has it (`taken: false`). */
export function takeLock(dataDir: string, address?: string | null): { taken: boolean; holder: LockHolder };
/** Gives the data folder back; somebody else's lock is left alone. */
export function releaseLock(dataDir: string): void;

import type { Command } from '@samenspraak/core/foundation/command.ts';
import type { View } from '@samenspraak/core/foundation/view.ts';
import { readdirSync } from 'node:fs';

export type Act = Command | View;

const isAct = (value: unknown): value is Act =>
  typeof value === 'object' &&
  value !== null &&
  'kind' in value &&
  /^(command|view)$/.test(String(value.kind));

const byName = (one: Act, other: Act) => (one.name < other.name ? -1 : 1);

/** What the files of this name in each folder of a package export, found by looking, so that nothing is forgotten. */
const exportsOf = async (folder: URL, file: string): Promise<unknown[]> => {
  const areas = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const files = areas
    .map(({ name }) => new URL(`${name}/${file}`, folder))
    .filter((url) => readdirSync(new URL('.', url)).includes(file));
  const modules = await Promise.all(files.map((url) => import(url.href) as Promise<Record<string, unknown>>));
  return modules.flatMap((one) => Object.entries(one));
};

const core = new URL('../../core/src/', import.meta.url);
const domain = new URL('../../domain/src/', import.meta.url);

/** Every command and view that an area shows at its door. */
export const acts: readonly Act[] = ((await exportsOf(core, 'index.ts')) as [string, unknown][])
  .map(([, value]) => value)
  .filter(isAct)
  .sort(byName);

export type Permission = (...asked: never[]) => unknown;

/** Every permission of the house by name: the functions `mayX` in each area's permissions.ts. */
export const permissions: ReadonlyMap<string, Permission> = new Map(
  ((await exportsOf(domain, 'permissions.ts')) as [string, unknown][])
    .filter(
      (entry): entry is [string, Permission] => typeof entry[1] === 'function' && entry[0].startsWith('may'),
    )
    .sort(([one], [other]) => (one < other ? -1 : 1)),
);

import { appRouter } from '@samenspraak/api/router.ts';
import { settingValues } from '@samenspraak/domain/councils/rules.ts';
import { type Actor, everyone, system, visitor } from '@samenspraak/domain/shared/actor.ts';
import { texts } from '@samenspraak/texts/index.ts';
import { describe, expect, it } from 'vitest';
import { acts, permissions, type Permission } from './acts.ts';
import { fieldNames } from './fields.ts';
import { casesOf, everyday, publicCommands, verdictOf } from './permission-matrix.ts';

const commands = acts.filter(({ kind }) => kind === 'command');
const permissionOf = (act: (typeof acts)[number]) => act.permit as Permission;

describe('what the house can do', () => {
  it('is reached over /trpc under the name it has inside', () => {
    const procedures = Object.entries(
      appRouter._def.procedures as unknown as Record<
        string,
        { _def: { type: string; meta: { act: unknown } } }
      >,
    );
    expect(procedures.map(([name]) => name).sort()).toEqual(acts.map(({ name }) => name).sort());
    for (const [name, { _def }] of procedures) {
      const act = acts.find((one) => one.name === name)!;
      expect(_def.meta.act, name).toBe(act);
      // A view that is asked with something secret goes by POST; what goes by GET never changes anything.
      if (_def.type === 'query') expect(act.kind, name).toBe('view');
    }
  });

  it('has no two acts of one name', () => {
    expect(new Set(acts.map(({ name }) => name)).size).toBe(acts.length);
  });
});

describe('a permission', () => {
  it('stands in the permissions.ts of its area', () => {
    const known = new Set([...everyday, ...permissions.values()]);
    expect(acts.filter((act) => !known.has(permissionOf(act))).map(({ name }) => name)).toEqual([]);
  });

  it.each([...permissions])('%s is drawn for each kind of thing it is asked about', (_name, permission) => {
    expect(casesOf(permission).length).toBeGreaterThan(0);
  });
});

describe('someone without rights', () => {
  const nobody: Actor = { kind: 'person', accountId: 'nobody', personId: 'nobody', offices: [], seats: [] };
  const allows = (actor: Actor) => (act: (typeof acts)[number]) =>
    casesOf(permissionOf(act)).some((one) => verdictOf(permissionOf(act), actor, one) === true);
  const names = (list: typeof acts) => list.map(({ name }) => name);

  it('is refused every command that was not made public on purpose', () => {
    expect(names(commands.filter(allows(visitor)))).toEqual(publicCommands);
  });

  it('can only arrange their own account when they have signed in', () => {
    const more = names(commands.filter(allows(nobody))).filter((name) => !publicCommands.includes(name));
    expect(more).toEqual(['accounts.chooseLanguage', 'accounts.endAllSessions', 'accounts.endSession']);
  });

  const keptViews = acts.filter((act) => act.kind === 'view' && permissionOf(act) !== everyone);

  it('is refused every view that is not for everyone', () => {
    expect(names(keptViews.filter(allows(visitor)))).toEqual([]);
  });

  it('sees more only of their own when they have signed in, and a response that is completed', () => {
    expect(names(keptViews.filter(allows(nobody)))).toEqual([
      'accounts.me',
      'accounts.mySessions',
      'advice.beginning',
      'advice.mine',
      'advice.response',
      'dossiers.mine',
      'dossiers.owners',
      'tasks.mine',
      'themeTables.mine',
    ]);
  });

  it('is refused also when it is the system, which acts through chores', () => {
    expect(names(commands.filter(allows(system)))).toEqual(publicCommands);
  });
});

describe('the field names of every command', () => {
  const { nl, en } = { nl: texts('nl').fields, en: texts('en').fields };
  const asked = new Map([
    ...commands.map(({ name, input }) => [name, fieldNames(input)] as const),
    // The value of a setting has the shape of its kind.
    ...Object.entries(settingValues).map(
      ([kind, schema]) => [`councils.set: ${kind}`, fieldNames(schema)] as const,
    ),
  ]);

  it.each([...asked])('%s can be named in a sentence about what is wrong', (_name, fields) => {
    expect([...fields].filter((field) => !(field in nl))).toEqual([]);
    expect([...fields].filter((field) => !(field in en))).toEqual([]);
  });
});

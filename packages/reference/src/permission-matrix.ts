import { type Actor, anyoneSignedIn, everyone } from '@samenspraak/domain/shared/actor.ts';
import { isRefusal } from '@samenspraak/domain/shared/refusal.ts';
import type { Verdict } from '@samenspraak/domain/shared/verdict.ts';
import { type Act, acts, permissions, type Permission } from './acts.ts';
import { columns } from './roles.ts';
import { type Case, subjects } from './subjects.ts';
import { code, spaced, tableOf } from './tables.ts';

/** A permission that asks only who someone is has one case; the others have theirs in subjects.ts. */
export const casesOf = (permission: Permission): Case[] => {
  const cases = subjects.get(permission);
  if (cases) return cases;
  if (permission.length > 1)
    throw new Error(
      `${permission.name} has no representative of what it is asked about: add one to packages/reference/src/subjects.ts.`,
    );
  return [{ of: '', subject: undefined }];
};

export const verdictOf = (permission: Permission, actor: Actor, { subject }: Case): Verdict =>
  (permission as (actor: Actor, subject: unknown, today: string) => Verdict)(actor, subject, '2026-09-07');

const whoOf = (permission: Permission, one: Case, roles: (typeof columns)[number]['roles']): string => {
  const allowed = roles
    .filter(([, actor]) => verdictOf(permission, actor, one) === true)
    .map(([role]) => role);
  return allowed.length === roles.length ? 'yes' : allowed.length === 0 ? '–' : allowed.join(', ');
};

/** What the others are told: a code for a visitor, and one for those who signed in. */
const refusedAs = (permission: Permission, one: Case): string => {
  const told = { visitor: new Set<string>(), others: new Set<string>() };
  for (const [role, actor] of columns.flatMap(({ roles }) => roles)) {
    const verdict = verdictOf(permission, actor, one);
    if (isRefusal(verdict) && actor.kind !== 'system')
      told[role === 'visitor' ? 'visitor' : 'others'].add(verdict.code);
  }
  const list = (codes: Set<string>) => [...codes].map(code).join(', ');
  const [visitor, others] = [list(told.visitor), list(told.others)];
  if (visitor === others || others === '') return visitor;
  return visitor === '' ? others : `visitor ${visitor}, others ${others}`;
};

const headings = ['Act', 'About', ...columns.map(({ heading }) => heading), 'Others are told'];

const rowsOf = (names: string, permission: Permission): string[][] =>
  casesOf(permission).map((one, index) => [
    index === 0 ? names : '″',
    one.of,
    ...columns.map(({ roles }) => whoOf(permission, one, roles)),
    refusedAs(permission, one),
  ]);

const areaOf = ({ name }: Act): string => name.split('.')[0]!;
const wordOf = ({ kind, name }: Act): string => (kind === 'view' ? `_${name}_` : code(name));

const sectionOf = (area: string): string => {
  const here = acts.filter((act) => areaOf(act) === area);
  const asked = Map.groupBy(here, ({ permit }) => permit as Permission);
  const rows = [...asked].flatMap(([permission, sharing]) =>
    rowsOf(sharing.map(wordOf).join(', '), permission),
  );
  const heading = spaced(area);
  return `## ${heading[0]!.toUpperCase()}${heading.slice(1)}\n\n${tableOf(headings, rows)}\n`;
};

/** Permissions that no act at a door starts with: views ask them about what they found, or the system does. */
const askedInside = (): string[][] => {
  const atTheDoor = new Set(acts.map(({ permit }) => permit as Permission));
  return [...permissions]
    .filter(([, permission]) => !atTheDoor.has(permission))
    .flatMap(([name, permission]) => rowsOf(code(name), permission));
};

/** Every act by every role, as the pure permissions answer for the representative subjects. */
export const permissionMatrix = (): string =>
  [
    '# Who may do what',
    '',
    'Generated from the permissions in `packages/domain/src/*/permissions.ts` by `npm run generate`; do not edit.',
    '',
    'Commands stand `like.this`, views _like.this_. Acts that ask the same permission share a row; a second row (″) is the same acts on something in another state. "Municipality concerned" is the municipality whose dossier, council or authority it is, and, where the row says regional, a member of that region; "another municipality" is one outside it. A cell names the roles there that may; "yes" is all of them. Rights are those of today: they end by themselves with the office or seat.',
    '',
    'Views that ask nothing of what they show ("yes" for everybody, or for everybody signed in) show what is public, or only what is the own of who asks: my tasks, my councils, my proposals.',
    '',
    ...[...new Set(acts.map(areaOf))].map(sectionOf),
    '## Asked inside',
    '',
    'These are asked where one act covers several things, and by the system.',
    '',
    tableOf(['Permission', ...headings.slice(1)], askedInside()),
    '',
  ].join('\n');

/** What anyone may do without signing in; a command that is added here is a decision, not an accident. */
export const publicCommands: readonly string[] = [
  'accounts.askForCode',
  'accounts.demoSignIn',
  'accounts.signIn',
  'accounts.signOut',
  'consultations.answer',
  'consultations.begin',
  'consultations.correct',
  'consultations.openWithCode',
  'consultations.send',
  'consultations.withdraw',
];

/** Permissions of everyday: they need no place in an area's permissions.ts. */
export const everyday: ReadonlySet<Permission> = new Set<Permission>([everyone, anyoneSignedIn]);

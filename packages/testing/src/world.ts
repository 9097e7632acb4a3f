import { secretFrom } from '@samenspraak/core/foundation/secret.ts';
import type { Command } from '@samenspraak/core/foundation/command.ts';
import type { Config } from '@samenspraak/core/foundation/config.ts';
import type { Services } from '@samenspraak/core/foundation/services.ts';
import type { View } from '@samenspraak/core/foundation/view.ts';
import type { MemberRole } from '@samenspraak/domain/councils/vocabulary.ts';
import type { OfficeRole } from '@samenspraak/domain/organisations/vocabulary.ts';
import { type Actor, visitor } from '@samenspraak/domain/shared/actor.ts';
import { isRefusal, type RefusalCode } from '@samenspraak/domain/shared/refusal.ts';
import { openStore } from '@samenspraak/drizzle/dialect/store.ts';
import * as tables from '@samenspraak/drizzle/schema/index.ts';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { freshDatabase } from './databases.ts';

/** The day on which a test world begins: a Monday, 9.00 in the morning in Beverwijk. */
export const beginning = '2026-09-07T07:00:00.000Z';

type Person = {
  name: string;
  offices?: [organisation: string, role: OfficeRole][];
  seats?: [council: string, role: MemberRole][];
};

/** Fictional people, named after what they do. Ids are the keys: 'olga' has account 'account-olga'. */
export const people = {
  olga: { name: 'Olga Ordening', offices: [['beverwijk', 'policyOfficer']] },
  lies: { name: 'Lies Schakel', offices: [['beverwijk', 'liaisonOfficer']] },
  wim: { name: 'Wim Wethouder', offices: [['beverwijk', 'portfolioHolder']] },
  greet: { name: 'Greet Griffier', offices: [['beverwijk', 'clerk']] },
  ben: {
    name: 'Ben Beheer',
    offices: [
      ['beverwijk', 'administrator'],
      ['ijmond', 'administrator'],
    ],
  },
  bas: { name: 'Bas Beheer', offices: [['velsen', 'administrator']] },
  henk: { name: 'Henk Heems', offices: [['heemskerk', 'policyOfficer']] },
  vera: { name: 'Vera Velzer', offices: [['velsen', 'policyOfficer']] },
  rob: { name: 'Rob Regio', offices: [['ijmond', 'policyOfficer']] },
  carla: { name: 'Carla Voorzitter', seats: [['raad-beverwijk', 'chair']] },
  sam: {
    name: 'Sam Secretaris',
    seats: [
      ['raad-beverwijk', 'secretary'],
      ['raad-ijmond', 'secretary'],
    ],
  },
  ada: { name: 'Ada Ambtelijk', seats: [['raad-beverwijk', 'officialSecretary']] },
  mo: {
    name: 'Mo Lid',
    seats: [
      ['raad-beverwijk', 'member'],
      ['raad-ijmond', 'member'],
    ],
  },
  nel: { name: 'Nel Lid', seats: [['raad-beverwijk', 'member']] },
  piet: {
    name: 'Piet Lid',
    seats: [
      ['raad-heemskerk', 'secretary'],
      ['raad-ijmond', 'chair'],
    ],
  },
} as const satisfies Record<string, Person>;

export type PersonKey = keyof typeof people;

/** Who somebody is today, as the session would tell it. */
const as = (key: PersonKey): Actor => {
  const person: Person = people[key];
  return {
    kind: 'person',
    accountId: `account-${key}`,
    personId: key,
    offices: (person.offices ?? []).map(([organisationId, role]) => ({ organisationId, role })),
    seats: (person.seats ?? []).map(([councilId, role]) => ({ councilId, role })),
  };
};

export type SentMail = Parameters<Services['mailbox']['send']>[0];

/** Three municipalities, a region, four councils with settings, and the people above; no dossier yet. */
export const openWorld = async () => {
  const databaseUrl = await freshDatabase();
  const store = await openStore({ connections: 5, url: databaseUrl });
  const dataDir = await mkdtemp(join(tmpdir(), 'samenspraak-world-'));
  let now = new Date(beginning);
  const mails: SentMail[] = [];
  const config: Config = {
    mode: 'demo',
    host: '127.0.0.1',
    port: 0,
    dataDir,
    databaseUrl,
    mailUrl: `file:${dataDir}/post`,
    mailFrom: { name: 'Samenspraak', address: 'no-reply@voorbeeld.nl' },
    publicUrl: 'https://samenspraak.voorbeeld.nl',
    trustProxy: false,
    firstAdminEmail: null,
    secret: null,
  };
  const services: Services = {
    store,
    secret: secretFrom('a secret for tests only, 32 characters'),
    mailbox: {
      send: (message) => {
        mails.push(message);
        return Promise.resolve({ messageId: `<${mails.length}@voorbeeld.nl>` });
      },
      close: () => Promise.resolve(),
    },
    log: pino({ level: 'silent' }),
    config,
    now: () => now,
    filesDir: join(dataDir, 'files'),
    nudge: () => undefined,
  };

  await store.write('a world for tests', async (tx) => {
    const at = beginning;
    const contact = {
      phone: '0251 000 000',
      email: 'info@voorbeeld.nl',
      postalAddress: 'Postbus 1, 1940 AA Voorbeeld',
      privacyEmail: 'privacy@voorbeeld.nl',
      createdAt: at,
    };
    await tx.insert(tables.organisation).values([
      {
        id: 'beverwijk',
        kind: 'municipality',
        name: 'Beverwijk',
        slug: 'beverwijk',
        cbsCode: '0375',
        theme: 'beverwijk',
        ...contact,
      },
      {
        id: 'heemskerk',
        kind: 'municipality',
        name: 'Heemskerk',
        slug: 'heemskerk',
        cbsCode: '0396',
        theme: 'heemskerk',
        ...contact,
      },
      {
        id: 'velsen',
        kind: 'municipality',
        name: 'Velsen',
        slug: 'velsen',
        cbsCode: '0453',
        theme: 'velsen',
        ...contact,
      },
      { id: 'ijmond', kind: 'region', name: 'IJmond', slug: 'ijmond', ...contact },
    ]);
    await tx.insert(tables.slug).values(
      ['beverwijk', 'heemskerk', 'velsen', 'ijmond'].flatMap((place) => [
        { kind: 'organisation', slug: place, targetId: place },
        { kind: 'council', slug: `participatieraad-${place}`, targetId: `raad-${place}` },
      ]),
    );
    const municipalities = ['beverwijk', 'heemskerk', 'velsen'];
    await tx.insert(tables.regionMember).values(
      municipalities.map((municipalityId) => ({
        id: `ijmond-${municipalityId}`,
        regionId: 'ijmond',
        municipalityId,
        from: '2018-01-01',
      })),
    );
    await tx.insert(tables.authority).values(
      municipalities.flatMap((organisationId) => [
        {
          id: `college-${organisationId}`,
          organisationId,
          kind: 'executive' as const,
          name: `college van B en W van ${organisationId}`,
        },
        {
          id: `gemeenteraad-${organisationId}`,
          organisationId,
          kind: 'municipalCouncil' as const,
          name: `gemeenteraad van ${organisationId}`,
        },
      ]),
    );
    const councils = [
      ...municipalities.map((place) => ['local', place] as const),
      ['regional', 'ijmond'] as const,
    ];
    await tx.insert(tables.participationCouncil).values(
      councils.map(([kind, place]) => ({
        id: `raad-${place}`,
        kind,
        name: `Participatieraad ${place}`,
        slug: `participatieraad-${place}`,
        organisationId: place,
        legalBasis: 'bylaw' as const,
        about: 'Een raad voor tests.',
        email: `raad@${place}.voorbeeld.nl`,
        foundedOn: '2018-04-17',
        createdAt: at,
      })),
    );
    await tx.insert(tables.councilSetting).values(
      councils.flatMap(([, place]) =>
        (
          [
            ['adviceTerm', { n: 6, unit: 'weeks', count: 'after', source: 'bylaw' }, 'artikel 5'],
            ['responseTerm', { n: 6, unit: 'weeks', count: 'after', source: 'bylaw' }, 'artikel 7'],
            ['quorum', { numerator: 2, denominator: 3 }, 'artikel 9'],
            ['majority', { rule: 'votesCast' }, 'artikel 10'],
          ] as const
        ).map(([kind, value, article]) => ({
          id: `${place}-${kind}`,
          councilId: `raad-${place}`,
          kind,
          from: '2018-04-17',
          value,
          ground: `Verordening participatieraad, ${article}`,
        })),
      ),
    );
    const keys = Object.keys(people) as PersonKey[];
    await tx
      .insert(tables.person)
      .values(
        keys.map((key) => ({ id: key, name: people[key].name, email: `${key}@voorbeeld.nl`, createdAt: at })),
      );
    await tx
      .insert(tables.account)
      .values(keys.map((key) => ({ id: `account-${key}`, personId: key, invitedAt: at })));
    await tx.insert(tables.office).values(
      keys.flatMap((key) =>
        ((people[key] as Person).offices ?? []).map(([organisationId, role]) => ({
          id: `${key}-${organisationId}-${role}`,
          personId: key,
          organisationId,
          role,
          from: '2026-01-01',
        })),
      ),
    );
    await tx.insert(tables.membership).values(
      keys.flatMap((key) =>
        ((people[key] as Person).seats ?? []).map(([councilId, role]) => ({
          id: `${key}-${councilId}`,
          councilId,
          personId: key,
          role,
          from: '2024-04-17',
          until: '2028-04-16',
        })),
      ),
    );
  });

  return {
    store,
    services,
    /** Every mail that went out, oldest first. */
    mails,
    /** The clock stands still until it is set. */
    at: (instant: string) => void (now = new Date(instant)),
    later: (milliseconds: number) => void (now = new Date(now.getTime() + milliseconds)),
    do: <I, R>(command: Command<I, R>, who: PersonKey | 'visitor', input: I): Promise<R> =>
      command.run(services, who === 'visitor' ? visitor : as(who), input),
    see: <I, R>(view: View<I, R>, who: PersonKey | 'visitor', input: I): Promise<R> =>
      view.run(services, who === 'visitor' ? visitor : as(who), input),
    close: async () => {
      await store.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
};

export type World = Awaited<ReturnType<typeof openWorld>>;

/** The refusal that stopped it: its code, and its parameters beside it. */
export const refusedWith = async (
  work: Promise<unknown>,
): Promise<{ code: RefusalCode } & Record<string, unknown>> => {
  try {
    await work;
  } catch (error) {
    if (isRefusal(error)) return { ...error.parameters, code: error.code };
    throw error;
  }
  throw new Error('It was not refused.');
};

/** The refusal's code, or a failure that says what happened instead: `expect(await refusalOf(…)).toBe('not-allowed')`. */
export const refusalOf = async (work: Promise<unknown>): Promise<RefusalCode> =>
  (await refusedWith(work)).code;

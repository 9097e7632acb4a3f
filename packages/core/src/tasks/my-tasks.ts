import { dueOf } from '@samenspraak/domain/dossiers/due.ts';
import { standingOf } from '@samenspraak/domain/consultations/states.ts';
import { isShown } from '@samenspraak/domain/consultations/tallies.ts';
import { settingKinds } from '@samenspraak/domain/councils/vocabulary.ts';
import { anyoneSignedIn } from '@samenspraak/domain/shared/actor.ts';
import { addresses } from '@samenspraak/domain/shared/addresses.ts';
import { type Day, dayOf } from '@samenspraak/domain/shared/civil-days.ts';
import type { ReadDb } from '@samenspraak/drizzle/dialect/store.ts';
import { z } from 'zod';
import { view } from '../foundation/view.ts';
import { readRegions } from '../organisations/index.ts';
import { type Desk, deskOf } from './desk.ts';
import { countDeadMails, listCouncilsWithSettings } from './read-for-administrators.ts';
import { listAuthorityIds, listDecisionsToRecord, listResponsesDue } from './read-for-authorities.ts';
import { listRequestsToAnswer, listUnsolicitedDrafts } from './read-for-councils.ts';
import {
  listAdviceToLink,
  listDossiersToAsk,
  listDossiersWithLateAdvice,
  listDossiersWithoutVersion,
  listRequestDrafts,
  listRoundsGoingOn,
} from './read-for-officers.ts';
import { byDay, task, type Task } from './task.ts';

type Moment = { db: ReadDb; today: Day; now: string };

/** For whoever speaks for an executive or a municipal council. */
const authorityTasks = async ({ db, today }: Moment, desk: Desk): Promise<Task[]> => {
  if (desk.executiveOf.length + desk.municipalCouncilOf.length === 0) return [];
  const ids = await listAuthorityIds(db, desk.executiveOf, desk.municipalCouncilOf);
  const [responses, decisions] = await Promise.all([
    listResponsesDue(db, ids),
    listDecisionsToRecord(db, ids),
  ]);
  return [
    ...responses.map(({ adviceId, authorityId, number, title, authority, ...stored }) =>
      task(
        'answer-advice',
        `${adviceId}:${authorityId}`,
        addresses.workResponse(adviceId, authorityId),
        { about: title, at: authority, number, due: dueOf(stored) },
        today,
      ),
    ),
    ...decisions.map(({ dossierId, authorityId, title, authority, plannedOn }) =>
      task(
        'record-decision',
        `${dossierId}:${authorityId}`,
        addresses.workDecision(dossierId),
        { about: title, at: authority, on: plannedOn },
        today,
      ),
    ),
  ];
};

/** For officers: proposals, requests and rounds that wait for them. */
const officerTasks = async ({ db, today, now }: Moment, desk: Desk): Promise<Task[]> => {
  if (desk.officerAt.length === 0) return [];
  const { regionIdsOf } = await readRegions(db, today);
  const organisations = [...new Set(desk.officerAt.flatMap((id) => [id, ...regionIdsOf(id)]))];
  const [unlinked, requests, rounds, dossiers, toAsk, late] = await Promise.all([
    listAdviceToLink(db, desk.officerAt),
    listRequestDrafts(db, organisations),
    listRoundsGoingOn(db, organisations),
    listDossiersWithoutVersion(db, organisations),
    listDossiersToAsk(db, organisations),
    listDossiersWithLateAdvice(db, organisations, today),
  ]);
  return [
    ...unlinked.map(({ id, number, title, submittedAt }) =>
      task(
        'link-advice',
        id,
        addresses.workAdviceLink(id),
        { about: title, number, since: dayOf(submittedAt!) },
        today,
      ),
    ),
    ...requests.map(({ id, title, createdAt }) =>
      task('send-request', id, addresses.workRequest(id), { about: title, since: dayOf(createdAt) }, today),
    ),
    ...rounds.flatMap((round) => {
      const address = addresses.workConsultation(round.id);
      const about = round.title;
      switch (standingOf(round, now)) {
        case 'draft':
          return task('open-round', round.id, address, { about, since: dayOf(round.createdAt) }, today);
        case 'closed': {
          // Of fewer than ten answers nothing is ever published, so there is nothing to do.
          if (!isShown(round.respondents ?? 0)) return [];
          const closed = round.closedAt ?? round.closesAt;
          return task('publish-results', round.id, address, { about, since: closed && dayOf(closed) }, today);
        }
        default:
          return task(
            'close-round',
            round.id,
            address,
            { about, on: round.closesAt && dayOf(round.closesAt) },
            today,
          );
      }
    }),
    ...toAsk.map(({ id, title }) =>
      task('ask-advice', id, addresses.newRequest(id), { about: title }, today),
    ),
    ...late.map(({ id, title, dueOn }) =>
      task('go-on-without', id, addresses.workDossier(id), { about: title, since: dueOn }, today),
    ),
    ...dossiers.map(({ id, title, createdAt }) =>
      task('write-version', id, addresses.workVersion(id), { about: title, since: dayOf(createdAt) }, today),
    ),
  ];
};

/** For members of participation councils. */
const councilTasks = async ({ db, today }: Moment, desk: Desk): Promise<Task[]> => {
  if (desk.sitsIn.length === 0) return [];
  const [requests, drafts] = await Promise.all([
    listRequestsToAnswer(db, desk.sitsIn),
    listUnsolicitedDrafts(db, desk.sitsIn),
  ]);
  // What is adopted waits for those who keep the papers; the others have done their part.
  const mine = ({ adoptedAt, councilId }: { adoptedAt: string | null; councilId: string }) =>
    adoptedAt === null || desk.keepsPapersOf.includes(councilId);
  return [
    ...requests
      .filter(mine)
      .map(({ requestId, councilId, council, title, adviceId, adoptedAt, ...stored }) => {
        const details = { about: title, at: council, due: dueOf(stored) };
        if (adviceId === null)
          return task(
            'give-advice',
            `${requestId}:${councilId}`,
            addresses.workRequest(requestId),
            details,
            today,
          );
        return adoptedAt === null
          ? task('continue-advice', adviceId, addresses.workAdvice(adviceId), details, today)
          : task('submit-advice', adviceId, addresses.workSubmission(adviceId), details, today);
      }),
    ...drafts.filter(mine).map(({ adviceId, council, title, createdAt, adoptedAt }) => {
      const details = { about: title, at: council, since: dayOf(adoptedAt ?? createdAt) };
      return adoptedAt === null
        ? task('continue-advice', adviceId, addresses.workAdvice(adviceId), details, today)
        : task('submit-advice', adviceId, addresses.workSubmission(adviceId), details, today);
    }),
  ];
};

/** For administrators: letters that could not be delivered, councils that cannot be asked for advice yet. */
const administratorTasks = async ({ db, today }: Moment, desk: Desk): Promise<Task[]> => {
  if (desk.administers.length === 0) return [];
  const { municipalityIdsOf } = await readRegions(db, today);
  const organisations = desk.administers.flatMap((id) => [id, ...municipalityIdsOf(id)]);
  const [dead, councils] = await Promise.all([
    countDeadMails(db),
    listCouncilsWithSettings(db, [...new Set(organisations)], today),
  ]);
  return [
    ...(dead > 0 ? [task('look-at-mail', 'dead', addresses.adminMail, { number: String(dead) }, today)] : []),
    ...councils
      .filter(({ set }) => settingKinds.some((kind) => !set.has(kind)))
      .map(({ id, name }) => task('set-council', id, addresses.adminCouncil(id), { about: name }, today)),
  ];
};

/** What must I do, and by when: everything that waits for the one who asks, by day. */
export const myTasks = view('tasks.mine', {
  input: z.object({}),
  permit: anyoneSignedIn,
  run: async ({ db, actor, now, today }) => {
    const desk = deskOf(actor);
    const moment = { db, now, today };
    const lists = await Promise.all([
      authorityTasks(moment, desk),
      officerTasks(moment, desk),
      councilTasks(moment, desk),
      administratorTasks(moment, desk),
    ]);
    return {
      today,
      tasks: lists.flat().sort(byDay),
      /** What there is on this desk besides tasks. */
      has: {
        dossiers: desk.officerAt.length > 0,
        advice: desk.sitsIn.length > 0,
        themeTables: desk.officerAt.length + desk.sitsIn.length > 0,
        administration: desk.administers.length > 0,
      },
    };
  },
});

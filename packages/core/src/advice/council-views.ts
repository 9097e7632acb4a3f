import { adviceIdInput, membersOnInput } from '@samenspraak/domain/advice/inputs.ts';
import { mayDraftAdvice, mayRecordAdoption, maySeeDraft } from '@samenspraak/domain/advice/permissions.ts';
import { adviceStateOf, adviceStates, dueOn, missingInAdvice } from '@samenspraak/domain/advice/rules.ts';
import { hasEnded, hasVote, quorumOf } from '@samenspraak/domain/councils/rules.ts';
import { anyoneSignedIn, sitsIn } from '@samenspraak/domain/shared/actor.ts';
import type { Day } from '@samenspraak/domain/shared/civil-days.ts';
import { documentToText } from '@samenspraak/domain/shared/rich-text.ts';
import { can } from '@samenspraak/domain/shared/states.ts';
import type { ReadDb } from '@samenspraak/drizzle/dialect/store.ts';
import { z } from 'zod';
import { listCouncils, listMembersOn, readCouncil, readSettingsOn } from '../councils/index.ts';
import { view } from '../foundation/view.ts';
import { listAuthoritiesOf } from '../organisations/index.ts';
import { listCitables } from './citables.ts';
import { type Advice, listOfCouncils, readAdvice } from './read-advice.ts';
import { possibleDossiers } from './possible-dossiers.ts';
import { readRequest } from './read-request.ts';

/** Who has a vote on a day; somebody with two roles counts once. */
const listEligible = async (db: ReadDb, councilId: string, on: Day) => {
  const members = (await listMembersOn(db, councilId, on)).filter(({ role }) => hasVote(role));
  return [...new Map(members.map((one) => [one.personId, one])).values()].map(({ personId, name, role }) => ({
    personId,
    name,
    role,
  }));
};

/** The drafts and submitted advice of the councils one sits in. */
export const myAdvice = view('advice.mine', {
  input: z.object({}),
  permit: anyoneSignedIn,
  run: async ({ db, actor }) => {
    const councilIds =
      actor.kind === 'person' ? [...new Set(actor.seats.map(({ councilId }) => councilId))] : [];
    if (councilIds.length === 0) return { councils: [], advice: [] };
    const councils = (await listCouncils(db)).filter(({ id }) => councilIds.includes(id));
    const advice = await listOfCouncils(db, councilIds);
    return {
      councils: councils.map(({ id, name }) => ({ id, name })),
      advice: advice.map((one) => ({ ...one, state: adviceStateOf(one) })),
    };
  },
});

/** What a draft can be about: also what it is about already, since a save would silently drop what is not offered. */
const choosableDossiers = async (db: ReadDb, { council, dossiers }: Advice, today: Day) => {
  const open = (await possibleDossiers(db, [council.organisationId], today)).map((one) => ({
    ...one,
    withdrawn: false as const,
  }));
  const closed = dossiers
    .filter(({ id }) => !open.some((one) => one.id === id))
    .map(({ id, title }) => ({ id, title, withdrawn: true as const }));
  return [...open, ...closed];
};

/** With what a council can begin advice of its own accord: the councils one sits in, and proposals to choose from. */
export const adviceBeginning = view('advice.beginning', {
  input: z.object({}),
  permit: anyoneSignedIn,
  run: async ({ db, actor, today }) => {
    const councils = (await listCouncils(db)).filter(
      (council) => !hasEnded(council, today) && sitsIn(actor, council.id),
    );
    const places = councils.map(({ organisationId }) => organisationId);
    return {
      councils: councils.map(({ id, name }) => ({ id, name })),
      dossiers: await possibleDossiers(db, places, today),
    };
  },
});

/** A draft on the council's desk: the text as it can be typed, what can be cited, and what one may do. */
export const adviceForWork = view('advice.forWork', {
  input: adviceIdInput,
  subject: ({ db, input }) => readAdvice(db, input.id),
  permit: maySeeDraft,
  run: async ({ db, actor, today, subject: advice }) => {
    const request = advice.requestId ? await readRequest(db, advice.requestId) : null;
    const council = await readCouncil(db, advice.councilId);
    const eligible = await listEligible(db, council.id, today);
    const quorum = (await readSettingsOn(db, [council.id], 'quorum', today)).get(council.id);
    const responseTerm = (await readSettingsOn(db, [council.id], 'responseTerm', today)).get(council.id);
    const state = adviceStateOf(advice);
    return {
      ...advice,
      state,
      typedSections: advice.sections.map(({ key, heading, body }) => ({
        key,
        heading,
        body: documentToText(body),
      })),
      request,
      citables:
        state === 'draft'
          ? await listCitables(
              db,
              advice.dossiers.map(({ id }) => id),
            )
          : [],
      possibleDossiers: state === 'draft' && !request ? await choosableDossiers(db, advice, today) : [],
      possibleAddressees: await listAuthoritiesOf(db, council.organisationId, today),
      eligible,
      quorum: quorum
        ? {
            needed: quorumOf(eligible.length, quorum.value),
            of: eligible.length,
            ground: quorum.ground,
          }
        : null,
      responseDue: responseTerm ? { ...dueOn(today, responseTerm.value), ground: responseTerm.ground } : null,
      missing: missingInAdvice({ ...advice, authorityIds: advice.addressees }),
      may: {
        save: can(adviceStates, state, 'save') && mayDraftAdvice(actor, advice) === true,
        adopt: can(adviceStates, state, 'adopt') && mayRecordAdoption(actor, advice) === true,
        discard: can(adviceStates, state, 'discard') && mayRecordAdoption(actor, advice) === true,
        reopen: can(adviceStates, state, 'reopen') && mayRecordAdoption(actor, advice) === true,
        submit: can(adviceStates, state, 'submit') && mayRecordAdoption(actor, advice) === true,
      },
    };
  },
});

/** Who was a member with a vote on a day: the list to tick who was present. */
export const eligibleOn = view('advice.eligibleOn', {
  input: membersOnInput,
  subject: ({ db, input }) => readAdvice(db, input.id),
  permit: maySeeDraft,
  run: async ({ db, input, today, subject: advice }) => {
    const on = input.on ?? today;
    const members = await listEligible(db, advice.councilId, on);
    const quorum = (await readSettingsOn(db, [advice.councilId], 'quorum', on)).get(advice.councilId);
    return {
      on,
      today,
      members,
      quorum: quorum
        ? {
            needed: quorumOf(members.length, quorum.value),
            of: members.length,
            ground: quorum.ground,
          }
        : null,
    };
  },
});

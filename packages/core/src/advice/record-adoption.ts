import { recordAdoptionInput } from '@samenspraak/domain/advice/inputs.ts';
import { mayRecordAdoption } from '@samenspraak/domain/advice/permissions.ts';
import { missingInAdvice } from '@samenspraak/domain/advice/rules.ts';
import { hasVote, majorityOf, quorumOf } from '@samenspraak/domain/councils/rules.ts';
import { actorName } from '@samenspraak/domain/shared/actor.ts';
import { type Day, dayOf } from '@samenspraak/domain/shared/civil-days.ts';
import { refuse } from '@samenspraak/domain/shared/refusal.ts';
import type { Tx } from '@samenspraak/drizzle/dialect/store.ts';
import { listMembersOn, readSettingOn } from '../councils/index.ts';
import { command } from '../foundation/command.ts';
import { demandAsRead, outdate } from '../foundation/done-once.ts';
import { newId } from '../foundation/identity.ts';
import { adviceMust, adviceSubject } from './advice-subject.ts';
import type { Advice } from './read-advice.ts';
import { readNewestVersion, readRequest } from './read-request.ts';
import { insertAdoption, markAdopted, setJudgedVersion } from './write-advice.ts';

/** No council can adopt advice before it was asked for, or before what it judges was public. */
const firstDay = async (tx: Tx, { requestId, dossiers }: Advice) => {
  if (requestId !== null) {
    const { sentAt } = await readRequest(tx, requestId);
    return { kind: 'before-request' as const, day: dayOf(sentAt!) };
  }
  const day = dossiers
    .map(({ publishedAt }) => dayOf(publishedAt!))
    .sort()
    .at(-1);
  return day ? { kind: 'before-proposal' as const, day } : null;
};

/** A council judged what was public on the day of its adoption, not a version that came before it was typed here. */
const judgeAsOf = async (tx: Tx, { id, dossiers }: Advice, on: Day): Promise<void> => {
  for (const dossier of dossiers) {
    const then = await readNewestVersion(tx, dossier.id, on);
    if (dossier.version !== null && dossier.version > (then?.number ?? 0))
      await setJudgedVersion(tx, id, dossier.id, then?.id ?? null);
  }
};

/**
 * Records that the council adopted its advice: on which day, who was present, with which votes. Quorum and
 * majority follow from the members and the settings of that day.
 */
export const recordAdoption = command('advice.recordAdoption', {
  input: recordAdoptionInput,
  subject: ({ tx, input }) => adviceSubject(tx, input.id),
  permit: mayRecordAdoption,
  run: async ({ tx, input, subject, actor, now, today, record }) => {
    adviceMust(subject, 'adopt');
    demandAsRead(input.revision, subject.revision);
    const missing = missingInAdvice({ ...subject, authorityIds: subject.addressees });
    if (missing.length > 0) throw refuse('advice-incomplete', { missing });
    if (input.on > today)
      throw refuse('invalid-input', { problems: [{ path: 'on', kind: 'in-the-future' }] });

    const first = await firstDay(tx, subject);
    if (first && input.on < first.day)
      throw refuse('invalid-input', { problems: [{ path: 'on', ...first }] });

    const members = await listMembersOn(tx, subject.councilId, input.on);
    const eligible = new Set(members.filter(({ role }) => hasVote(role)).map(({ personId }) => personId));
    const presentIds = [...new Set(input.presentIds)];
    if (presentIds.some((personId) => !eligible.has(personId)))
      throw refuse('invalid-input', { problems: [{ path: 'presentIds', kind: 'no-member-then' }] });
    const present = presentIds.length;
    const quorumRule = await readSettingOn(tx, subject.councilId, 'quorum', input.on);
    const majorityRule = await readSettingOn(tx, subject.councilId, 'majority', input.on);
    const quorum = quorumOf(eligible.size, quorumRule.value);
    if (present < quorum) throw refuse('no-quorum', { present, quorum });
    const votes = input.votesFor + input.votesAgainst + input.abstained;
    if (votes !== present) throw refuse('votes-do-not-add-up', { votes, present });
    const needed = majorityOf(majorityRule.value, { ...input, present });
    if (input.votesFor < needed) throw refuse('no-majority', { votesFor: input.votesFor, needed });

    const [marked] = await markAdopted(tx, subject.id, now);
    if (!marked) throw refuse('advice-adopted-already');
    const { on, votesFor, votesAgainst, abstained } = input;
    if (subject.origin === 'unsolicited') await judgeAsOf(tx, subject, on);
    const rule = {
      quorum: { ...quorumRule.value, ground: quorumRule.ground },
      majority: { ...majorityRule.value, needed, ground: majorityRule.ground },
    };
    await insertAdoption(
      tx,
      {
        id: newId(),
        adviceId: subject.id,
        on,
        votesFor,
        votesAgainst,
        abstained,
        eligible: eligible.size,
        quorum,
        present,
        rule,
        recordedBy: actorName(actor),
        recordedAt: now,
      },
      presentIds,
    );
    await outdate(tx, subject.id, 'advice.reopen');
    record('advice-adopted', ['advice', subject.id], {
      on,
      present,
      quorum,
      votesFor,
      votesAgainst,
      abstained,
    });
    return { id: subject.id };
  },
});

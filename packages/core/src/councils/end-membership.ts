import { endMembershipInput } from '@samenspraak/domain/councils/inputs.ts';
import { mayAdministerCouncil } from '@samenspraak/domain/councils/permissions.ts';
import { refuse } from '@samenspraak/domain/shared/refusal.ts';
import { command } from '../foundation/command.ts';
import { outdate } from '../foundation/done-once.ts';
import { demandSame } from '../foundation/fingerprint.ts';
import { readMembership } from './read.ts';
import { councilSubject } from './subject.ts';
import { changeMembership } from './write.ts';

/** Sets the last day of a seat; the rights end by themselves the day after. */
export const endMembership = command('councils.endMembership', {
  input: endMembershipInput,
  subject: async ({ tx, input, today }) => {
    const seat = await readMembership(tx, input.membershipId);
    return { ...(await councilSubject(tx, seat.councilId, today)), seat };
  },
  permit: mayAdministerCouncil,
  run: async ({ tx, input, subject, record }) => {
    if (input.until < subject.seat.from)
      throw refuse('invalid-input', { problems: [{ path: 'until', kind: 'before-start' }] });
    demandSame(input.revision, { until: subject.seat.until });
    await changeMembership(tx, subject.seat.id, { until: input.until });
    await outdate(tx, subject.seat.id, 'councils.appointMember');
    record('membership-ended', ['membership', subject.seat.id], {
      before: subject.seat.until,
      until: input.until,
    });
    return { id: subject.seat.id, councilId: subject.id };
  },
});

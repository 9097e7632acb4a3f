import { endOfficeInput } from '@samenspraak/domain/organisations/inputs.ts';
import { mayAdministerOrganisation } from '@samenspraak/domain/organisations/permissions.ts';
import { refuse } from '@samenspraak/domain/shared/refusal.ts';
import { command } from '../foundation/command.ts';
import { outdate } from '../foundation/done-once.ts';
import { demandSame } from '../foundation/fingerprint.ts';
import { listOfficers, readOffice, readOrganisation, readRegionIds } from './read.ts';
import { changeOffice } from './write.ts';

/** Sets the last day of an office; the rights end by themselves the day after. */
export const endOffice = command('organisations.endOffice', {
  input: endOfficeInput,
  subject: async ({ tx, input, today }) => {
    const office = await readOffice(tx, input.officeId);
    const organisation = await readOrganisation(tx, office.organisationId);
    return { ...organisation, regionIds: await readRegionIds(tx, organisation.id, today), office };
  },
  permit: mayAdministerOrganisation,
  run: async ({ tx, input, subject, record, today }) => {
    const { id, role, from, organisationId } = subject.office;
    if (input.until < from)
      throw refuse('invalid-input', { problems: [{ path: 'until', kind: 'before-start' }] });
    if (role === 'administrator') {
      const places = [organisationId, ...subject.regionIds];
      const others = await listOfficers(tx, places, ['administrator'], today);
      // Somebody must be left to invite the next one: without an administrator nobody can.
      if (!others.some(({ officeId, until }) => officeId !== id && until === null))
        throw refuse('last-administrator');
    }
    demandSame(input.revision, { until: subject.office.until });
    await changeOffice(tx, subject.office.id, { until: input.until });
    await outdate(tx, subject.office.id, 'organisations.appointOfficer');
    record('office-ended', ['office', subject.office.id], {
      before: subject.office.until,
      until: input.until,
    });
    return { id: subject.office.id, organisationId: subject.id };
  },
});

import { z } from 'zod';
import { civilDay, line, prose, reference, revision, wholeNumber } from '../shared/fields.ts';
import { problem } from '../shared/problems.ts';
import { ladderRungs, participantKinds } from './vocabulary.ts';

const plan = {
  theme: line(120),
  question: prose(1_000),
  ladderRung: z.enum(ladderRungs),
  startsOn: civilDay(),
  endsOn: civilDay(),
};
const endsAfterStart = [
  ({ startsOn, endsOn }: { startsOn: string; endsOn: string }) => endsOn >= startsOn,
  problem('before-start', ['endsOn']),
] as const;

export const startThemeTableInput = z
  .object({ dossierId: reference(), ...plan })
  .refine(endsAfterStart[0], endsAfterStart[1]);

export const editThemeTableInput = z
  .object({ id: reference(), revision: revision(), ...plan })
  .refine(endsAfterStart[0], endsAfterStart[1]);

export const addParticipantInput = z.object({
  tableId: reference(),
  name: line(120),
  kind: z.enum(participantKinds),
});
export const removeParticipantInput = z.object({ tableId: reference(), participantId: reference() });

const session = {
  heldOn: civilDay(),
  place: line(160),
  present: wholeNumber(1, 500),
  notes: prose(20_000),
};
export const recordSessionInput = z.object({ tableId: reference(), ...session });
export const editSessionInput = z.object({ id: reference(), revision: revision(), ...session });

const finding = { text: prose(2_000) };
export const addFindingInput = z.object({ tableId: reference(), ...finding });
export const editFindingInput = z.object({ id: reference(), revision: revision(), ...finding });

/** With the revision that was read last: what is published is what was on the screen. */
export const publishPartInput = z.object({ id: reference(), revision: revision() });

export const themeTableIdInput = z.object({ id: reference() });
export const themeTablesPage = z.object({ page: wholeNumber(1, 10_000).catch(1).prefault(1) });
export const themeTableSlugInput = z.object({ slug: line(80) });
export const tableDossierInput = z.object({ dossierId: reference() });

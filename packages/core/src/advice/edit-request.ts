import { editRequestInput } from '@samenspraak/domain/advice/inputs.ts';
import { mayWorkOnRequest } from '@samenspraak/domain/advice/permissions.ts';
import { refuse } from '@samenspraak/domain/shared/refusal.ts';
import { command } from '../foundation/command.ts';
import { checkParties } from './request-parties.ts';
import { requestMust, requestSubject } from './request-subject.ts';
import { changeDraftRequest, putRequestParts } from './write-request.ts';

/** Changes a request that has not been sent yet. */
export const editRequest = command('advice.editRequest', {
  input: editRequestInput,
  subject: ({ tx, input, today }) => requestSubject(tx, input.id, today),
  permit: mayWorkOnRequest,
  audit: 'none',
  run: async ({ tx, input, subject, today }) => {
    requestMust(subject, 'edit');
    if (subject.dossier.withdrawnAt) throw refuse('dossier-withdrawn');
    const { id, revision, questions, authorityIds, councilIds, ...content } = input;
    const [changed] = await changeDraftRequest(tx, id, revision, content);
    if (!changed)
      throw refuse('changed-meanwhile', {
        revision: subject.revision,
        theirs: {
          background: subject.background,
          questions: subject.questions.map(({ text }) => ({ text })),
          authorities: subject.authorities.map(({ name }) => name),
          councils: subject.councils.map(({ name }) => name),
          wantedOn: subject.wantedOn,
          plannedDecisionOn: subject.plannedDecisionOn,
          shortTermReason: subject.shortTermReason,
          lateReason: subject.lateReason,
        },
      });
    await checkParties(tx, subject, input, today);
    await putRequestParts(tx, id, { questions, authorityIds, councilIds });
    return { id };
  },
});

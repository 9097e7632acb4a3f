import { discardInput } from '@samenspraak/domain/advice/inputs.ts';
import { mayRecordAdoption, mayWorkOnRequest } from '@samenspraak/domain/advice/permissions.ts';
import { command } from '../foundation/command.ts';
import { demandAsRead, outdate } from '../foundation/done-once.ts';
import { adviceMust, adviceSubject } from './advice-subject.ts';
import { requestMust, requestSubject } from './request-subject.ts';
import { deleteDraft } from './write-advice.ts';
import { deleteDraftRequest } from './write-request.ts';

/** Throws a request away that was never sent: nobody but its officers ever saw it. */
export const discardRequest = command('advice.discardRequest', {
  input: discardInput,
  subject: ({ tx, input, today }) => requestSubject(tx, input.id, today),
  permit: mayWorkOnRequest,
  run: async ({ tx, input, subject, record }) => {
    requestMust(subject, 'discard');
    demandAsRead(input.revision, subject.revision);
    await deleteDraftRequest(tx, subject.id);
    await outdate(tx, subject.id);
    record('request-discarded', ['advice-request', subject.id], { dossierId: subject.dossierId });
    return { dossierId: subject.dossierId };
  },
});

/** Throws a council's draft away. Advice on a request can be begun anew; the request still waits for it. */
export const discardAdvice = command('advice.discard', {
  input: discardInput,
  subject: ({ tx, input }) => adviceSubject(tx, input.id),
  permit: mayRecordAdoption,
  run: async ({ tx, input, subject, record }) => {
    adviceMust(subject, 'discard');
    demandAsRead(input.revision, subject.revision);
    await deleteDraft(tx, subject.id);
    await outdate(tx, subject.id);
    record('advice-discarded', ['advice', subject.id], {
      councilId: subject.councilId,
      requestId: subject.requestId,
    });
    return { requestId: subject.requestId };
  },
});

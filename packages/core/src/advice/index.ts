export { completeResponse } from './complete-response.ts';
export { draftRequest } from './draft-request.ts';
export { editRequest } from './edit-request.ts';
export { makeDocument } from './make-document.ts';
export { recordAdoption } from './record-adoption.ts';
export { recordDecision } from './record-decision.ts';
export { reopenAdvice } from './reopen-advice.ts';
export { saveAdvice } from './save-advice.ts';
export { saveResponse } from './save-response.ts';
export { sendRequest } from './send-request.ts';
export { startAdvice } from './start-advice.ts';
export { submitAdvice } from './submit-advice.ts';
export {
  adviceByNumber,
  adviceDocumentOf,
  adviceForWork,
  decisionForWork,
  eligibleOn,
  myAdvice,
  requestChoices,
  requestForWork,
  responseForWork,
  submittedAdvice,
} from './views.ts';
export { withdrawRequest } from './withdraw-request.ts';
export { readAdvice } from './read-advice.ts';

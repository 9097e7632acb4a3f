export { answerQuestions } from './answer-questions.ts';
export { beginAnswering } from './begin-answering.ts';
export { closeDueRounds, closeRound } from './close-round.ts';
export { correctResponse } from './correct-response.ts';
export { createRound } from './create-round.ts';
export { discardRound } from './discard-round.ts';
export { editRound, saveQuestions } from './edit-round.ts';
export { forgetDrafts } from './forget-drafts.ts';
export { openAnswers } from './open-answers.ts';
export { openRound } from './open-round.ts';
export { openWithCode } from './open-with-code.ts';
export { publishResults, saveMethod } from './publish-results.ts';
export { sendResponse } from './send-response.ts';
export { withdrawResponse } from './withdraw-response.ts';
export { withdrawRound } from './withdraw-round.ts';
export {
  answering,
  confirmation,
  consultation,
  consultationResults,
  consultations,
  myResponse,
} from './views.ts';
export {
  answeredSoFar,
  consultationForWork,
  consultationPreview,
  consultationsOfDossier,
} from './work-views.ts';
export { readCitableResults, recount } from './results.ts';

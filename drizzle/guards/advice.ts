import { frozen, frozenWithParent, type Guard } from '../dialect/guards.ts';
import {
  adoption,
  adoptionPresence,
  advice,
  adviceAddressee,
  adviceDocument,
  adviceDossier,
  adviceLink,
  adviceRequest,
  adviceSection,
  citation,
  decision,
  decisionAdvice,
  executiveResponse,
  recommendation,
  recommendationAnswer,
  requestAuthority,
  requestCouncil,
  requestQuestion,
} from '../schema/advice.ts';

type Row = 'OLD' | 'NEW';

const submitted = (adviceId: string) =>
  `EXISTS (SELECT 1 FROM advice a WHERE a.id = ${adviceId} AND a.submitted_at IS NOT NULL)`;
const submittedAdoption = (row: Row) =>
  `EXISTS (SELECT 1 FROM adoption d JOIN advice a ON a.id = d.advice_id WHERE d.id = ${row}.adoption_id AND a.submitted_at IS NOT NULL)`;
const sent = (row: Row) =>
  `EXISTS (SELECT 1 FROM advice_request r WHERE r.id = ${row}.request_id AND r.sent_at IS NOT NULL)`;
const completed = (row: Row) =>
  `EXISTS (SELECT 1 FROM executive_response r WHERE r.id = ${row}.response_id AND r.completed_at IS NOT NULL)`;
const recorded = (row: Row) =>
  `EXISTS (SELECT 1 FROM decision d WHERE d.id = ${row}.decision_id AND d.recorded_at IS NOT NULL)`;

const partsOfAdvice = [
  adviceSection,
  recommendation,
  adviceDossier,
  adviceAddressee,
  adoption,
  citation,
].flatMap((table) =>
  frozenWithParent({ table, when: (row) => submitted(`${row}.advice_id`), message: 'advice-submitted' }),
);

const judges = (adviceId: string, dossierId?: string) =>
  `EXISTS (SELECT 1 FROM advice_dossier c WHERE c.advice_id = ${adviceId}${dossierId ? ` AND c.dossier_id = ${dossierId}` : ''})`;
const unsolicitedAndPublic = `EXISTS (
  SELECT 1 FROM advice a, dossier d WHERE a.id = NEW.advice_id AND a.origin = 'unsolicited' AND a.submitted_at IS NOT NULL
    AND d.id = NEW.dossier_id AND d.published_at IS NOT NULL)`;

const openRecommendation = `EXISTS (
  SELECT 1 FROM recommendation r WHERE r.advice_id = NEW.advice_id AND NOT EXISTS (
    SELECT 1 FROM recommendation_answer a WHERE a.recommendation_id = r.id AND a.response_id = NEW.id))`;
/** Nothing to read: the checks of the tables know the space alone, and a tab or a hard space is no reason either. */
const isBlank = (column: string) => `trim(coalesce(${column}, ''), ' \t\n\v\f\r\u00a0') = ''`;
const nothingNamed = `${isBlank('NEW.without_advice_reason')}
  AND NOT EXISTS (SELECT 1 FROM decision_advice d WHERE d.decision_id = NEW.id)`;
/** A reason why there is no advice contradicts the advice that is named. */
const bothNamed = `NOT ${isBlank('NEW.without_advice_reason')}
  AND EXISTS (SELECT 1 FROM decision_advice d WHERE d.decision_id = NEW.id)`;

/** The promise in the database itself: no change after submission, no "no" without a reason, no silent decision. */
export const adviceGuards: readonly Guard[] = [
  ...frozen({ table: advice, when: (row) => `${row}.submitted_at IS NOT NULL`, message: 'advice-submitted' }),
  {
    // INSERT OR REPLACE under a new id would otherwise push out the advice that holds this number.
    name: 'advice_begins_as_draft',
    table: advice,
    on: 'insert',
    when: 'NEW.number IS NOT NULL OR NEW.submitted_at IS NOT NULL',
    message: 'advice-submitted',
  },
  {
    name: 'advice_judges_with_tenor',
    table: advice,
    on: 'update',
    when: `NEW.submitted_at IS NOT NULL AND NEW.tenor IS NULL AND ${judges('NEW.id')}`,
    message: 'tenor-missing',
  },
  ...partsOfAdvice,
  ...frozen({ table: adviceLink, message: 'advice-linked' }),
  {
    name: 'advice_link_of_unsolicited_insert',
    table: adviceLink,
    on: 'insert',
    when: `NOT ${unsolicitedAndPublic} OR ${judges('NEW.advice_id', 'NEW.dossier_id')}`,
    message: 'advice-not-linkable',
  },
  ...frozenWithParent({ table: adoptionPresence, when: submittedAdoption, message: 'advice-submitted' }),
  { name: 'citation_kept', table: citation, on: 'update', message: 'citation-frozen' },
  ...frozen({ table: adviceDocument, message: 'document-made-once' }),

  ...frozen({
    table: adviceRequest,
    when: (row) => `${row}.sent_at IS NOT NULL`,
    except: [adviceRequest.withdrawnAt, adviceRequest.withdrawnReason],
    message: 'request-sent',
  }),
  {
    name: 'advice_request_withdrawn_stays',
    table: adviceRequest,
    on: 'update',
    when: `OLD.withdrawn_at IS NOT NULL AND (NEW.withdrawn_at IS DISTINCT FROM OLD.withdrawn_at
      OR NEW.withdrawn_reason IS DISTINCT FROM OLD.withdrawn_reason)`,
    message: 'request-withdrawn',
  },
  ...[requestQuestion, requestAuthority, requestCouncil].flatMap((table) =>
    frozenWithParent({ table, when: sent, message: 'request-sent' }),
  ),

  ...frozen({
    table: executiveResponse,
    when: (row) => `${row}.completed_at IS NOT NULL`,
    message: 'response-completed',
  }),
  ...frozenWithParent({ table: recommendationAnswer, when: completed, message: 'response-completed' }),
  ...(['insert', 'update'] as const).map((on): Guard => ({
    name: `recommendation_answer_reasoned_${on}`,
    table: recommendationAnswer,
    on,
    when: `NEW.outcome <> 'adopted' AND ${isBlank('NEW.reasons')}`,
    message: 'reasons-missing',
  })),
  ...(['insert', 'update'] as const).map((on): Guard => ({
    name: `executive_response_whole_${on}`,
    table: executiveResponse,
    on,
    when: `NEW.completed_at IS NOT NULL AND ${openRecommendation}`,
    message: 'recommendations-open',
  })),
  // A draft could still get a recommendation, which a response that is complete would then leave open.
  ...(['insert', 'update'] as const).map((on): Guard => ({
    name: `executive_response_to_submitted_${on}`,
    table: executiveResponse,
    on,
    when: `NEW.completed_at IS NOT NULL AND NOT ${submitted('NEW.advice_id')}`,
    message: 'advice-not-submitted',
  })),

  ...frozen({
    table: decision,
    when: (row) => `${row}.recorded_at IS NOT NULL`,
    message: 'decision-recorded',
  }),
  ...frozenWithParent({ table: decisionAdvice, when: recorded, message: 'decision-recorded' }),
  ...(['insert', 'update'] as const).map((on): Guard => ({
    name: `decision_explained_${on}`,
    table: decision,
    on,
    when: `NEW.recorded_at IS NOT NULL AND ${nothingNamed}`,
    message: 'decision-needs-advice-or-reason',
  })),
  ...(['insert', 'update'] as const).map((on): Guard => ({
    name: `decision_by_who_decides_${on}`,
    table: decision,
    on,
    when: `NEW.recorded_at IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM dossier_authority a WHERE a.dossier_id = NEW.dossier_id AND a.authority_id = NEW.authority_id)`,
    message: 'authority-does-not-decide',
  })),
  ...(['insert', 'update'] as const).map((on): Guard => ({
    name: `decision_names_its_advice_${on}`,
    table: decision,
    on,
    when: `NEW.recorded_at IS NOT NULL AND EXISTS (
      SELECT 1 FROM decision_advice n WHERE n.decision_id = NEW.id
        AND NOT EXISTS (SELECT 1 FROM advice_dossier j WHERE j.advice_id = n.advice_id AND j.dossier_id = NEW.dossier_id)
        AND NOT EXISTS (SELECT 1 FROM advice_link l WHERE l.advice_id = n.advice_id AND l.dossier_id = NEW.dossier_id))`,
    message: 'advice-on-another-proposal',
  })),
  ...(['insert', 'update'] as const).map((on): Guard => ({
    name: `decision_explained_once_${on}`,
    table: decision,
    on,
    when: `NEW.recorded_at IS NOT NULL AND ${bothNamed}`,
    message: 'decision-needs-advice-or-reason',
  })),
];

import { frozen, frozenWithParent, type Guard } from '../dialect/guards.ts';
import { answer, consultation, question, questionOption, response, tally } from '../schema/consultations.ts';

type Row = 'OLD' | 'NEW';

const published = (id: string) =>
  `EXISTS (SELECT 1 FROM consultation c WHERE c.id = ${id} AND c.published_at IS NOT NULL)`;
const publishedOfResponse = (row: Row) =>
  `EXISTS (SELECT 1 FROM response r JOIN consultation c ON c.id = r.consultation_id WHERE r.id = ${row}.response_id AND c.published_at IS NOT NULL)`;
const opened = (id: string) =>
  `EXISTS (SELECT 1 FROM consultation c WHERE c.id = ${id} AND c.opened_at IS NOT NULL)`;
const openedOfOption = (row: Row) =>
  `EXISTS (SELECT 1 FROM question q JOIN consultation c ON c.id = q.consultation_id WHERE q.id = ${row}.question_id AND c.opened_at IS NOT NULL)`;

const named = (guards: Guard[], word: string): Guard[] =>
  guards.map((guard) => ({ ...guard, name: guard.name.replace('_frozen', `_${word}`) }));

/**
 * Their key names the parent, so whatever would replace a frozen row is refused as an addition already. A second question
 * at each of the thirty rows that a response writes would be asked in vain.
 */
const withoutReplace = (guards: Guard[]): Guard[] =>
  guards.map((guard) => ({ ...guard, alsoReplace: false }));

/**
 * What residents were asked stays what they were asked; what was published stays what was published. A second
 * answer under one code is refused by the unique index `response_code`.
 */
export const consultationsGuards: readonly Guard[] = [
  ...named(
    frozen({
      table: consultation,
      when: (row) => `${row}.opened_at IS NOT NULL`,
      except: [
        consultation.state,
        consultation.closedAt,
        consultation.publishedAt,
        consultation.withdrawnAt,
        consultation.withdrawnReason,
        consultation.methodWhoWasAsked,
        consultation.methodInvited,
        consultation.methodInvitedNote,
        consultation.methodHow,
        consultation.methodLimits,
        consultation.conclusion,
        consultation.revision,
      ],
      message: 'consultation-opened',
    }),
    'opened',
  ),
  ...frozen({
    table: consultation,
    when: (row) => `${row}.published_at IS NOT NULL`,
    // Nothing public is deleted: a published outcome can only be withdrawn, with a reason, and stays readable.
    except: [
      consultation.state,
      consultation.withdrawnAt,
      consultation.withdrawnReason,
      consultation.revision,
    ],
    message: 'consultation-published',
  }),
  ...frozenWithParent({
    table: question,
    when: (row) => opened(`${row}.consultation_id`),
    message: 'consultation-opened',
  }),
  ...frozenWithParent({ table: questionOption, when: openedOfOption, message: 'consultation-opened' }),
  ...frozenWithParent({
    table: response,
    when: (row) => published(`${row}.consultation_id`),
    message: 'consultation-published',
  }),
  // Withdrawn answers go, the trace of their code stays: taken away or replaced, the code could answer a second time.
  {
    name: 'response_kept_delete',
    table: response,
    on: 'delete',
    when: `NOT ${published('OLD.consultation_id')}`,
    message: 'response-kept',
  },
  ...withoutReplace(
    frozenWithParent({ table: answer, when: publishedOfResponse, message: 'consultation-published' }),
  ),
  ...withoutReplace(
    frozenWithParent({
      table: tally,
      when: (row) => published(`${row}.consultation_id`),
      message: 'consultation-published',
    }),
  ),
];

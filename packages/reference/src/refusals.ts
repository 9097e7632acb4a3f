import { trpcCodeOf } from '@samenspraak/api/trpc.ts';
import type { RefusalCode, RefusalParameters } from '@samenspraak/domain/shared/refusal.ts';
import { refusalSentence } from '@samenspraak/texts/index.ts';
import { code, tableOf } from './tables.ts';

const on = '2026-11-16';
const at = '2026-11-16T16:00:00.000Z';

/** Parameters to say each refusal with. The type asks for a line when a code is added. */
const examples: RefusalParameters = {
  'not-found': {},
  'sign-in-needed': {},
  'not-allowed': {},
  'invalid-input': { problems: [] },
  'changed-meanwhile': { revision: 4, theirs: {} },
  'changed-since-read': {},
  'done-before': {},
  'code-wrong-or-expired': { triesLeft: 3 },
  'too-many-tries': { seconds: 600 },
  'person-already-invited': { email: 'naam@voorbeeld.nl' },
  'slug-taken': { slug: 'beschermd-wonen' },
  'host-name-taken': { hostName: 'participatie.velsen.nl' },
  'cbs-code-taken': { cbsCode: '0375' },
  'office-already-held': {},
  'last-administrator': {},
  'roles-still-held': {},
  'already-a-member': {},
  'setting-missing': { kind: 'adviceTerm', day: on },
  'version-published-already': { number: 2 },
  'plain-version-published-already': { number: 2 },
  'version-has-no-sections': {},
  'version-incomplete': { sections: [1, 3], note: true },
  'draft-exists-already': { number: 3 },
  'round-still-open': {},
  'dossier-withdrawn': {},
  'dossier-not-published': {},
  'dossier-published-already': { on },
  'phase-too-early': { needs: 'decisions', who: ['College van B en W van Velsen'] },
  'phase-not-next': { from: 'idea', to: 'decision' },
  'finding-published-already': { number: 2 },
  'session-published-already': { on },
  'table-ended': { on },
  'consultation-not-open-yet': { at },
  'consultation-closed': { at },
  'consultation-opened-already': { at },
  'consultation-not-opened': {},
  'consultation-still-open': { until: at },
  'consultation-published-already': { at },
  'consultation-withdrawn': { at },
  'consultation-incomplete': { missing: ['goal', 'options:3'] },
  'too-few-answers': { n: 7, needed: 10 },
  'answers-not-right': { answers: [] },
  'nothing-to-send': {},
  'response-withdrawn': { on },
  'code-unknown': {},
  'request-sent-already': { on },
  'request-withdrawn': { on },
  'council-asked-already': { council: 'Participatieraad Velsen', on },
  'request-incomplete': { missing: ['background', 'questions'] },
  'term-too-short': { earliest: on },
  'late-request-needs-reason': { phase: 'response' },
  'advice-submitted-already': { number: '2026-003', on },
  'advice-not-adopted': {},
  'advice-adopted-already': {},
  'advice-started-already': {},
  'advice-linked-already': { on },
  'advice-incomplete': { missing: ['tenor', 'recommendations'] },
  'no-quorum': { present: 5, quorum: 7 },
  'no-majority': { votesFor: 3, needed: 4 },
  'votes-do-not-add-up': { votes: 8, present: 7 },
  'recommendations-open': { numbers: [2, 5] },
  'response-completed-already': { on },
  'decision-recorded-already': { on },
  'decision-needs-advice-or-reason': {},
};

const named = (parameters: object): string => Object.keys(parameters).map(code).join(', ');

/** Every reason why an act can be refused, in both languages. */
export const refusalPage = (): string =>
  [
    '# Refusals',
    '',
    'Generated from `packages/texts/src/{nl,en}/refusals.ts` by `npm run generate`; do not edit.',
    '',
    'An act that cannot be done says so with a code and its parameters; over `/trpc` they stand in `error.data.refusal` as `{ code, parameters }`, beside the code of tRPC. Recognise a refusal by its code: sentences get better over time. A refusal leaves nothing behind. What is no refusal has no `refusal`: while the database is away every procedure answers 503 with the message `database-away` (tRPC: `SERVICE_UNAVAILABLE`) and after how many seconds to ask again (`Retry-After`). In the table below days, numbers and names are examples.',
    '',
    tableOf(
      ['Code', 'Parameters', 'tRPC', 'Nederlands', 'English'],
      (Object.entries(examples) as [RefusalCode, object][])
        .toSorted(([one], [other]) => (one < other ? -1 : 1))
        .map(([name, parameters]) => [
          code(name),
          named(parameters),
          trpcCodeOf(name),
          refusalSentence('nl', name, parameters),
          refusalSentence('en', name, parameters),
        ]),
    ),
    '',
  ].join('\n');

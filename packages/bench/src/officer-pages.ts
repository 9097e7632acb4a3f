import { addresses } from '@samenspraak/domain/shared/addresses.ts';
import { addDays, type Day, dayOf } from '@samenspraak/domain/shared/civil-days.ts';
import type { PlainBrowser } from './plain-browser.ts';
import { readForm } from './plain-form.ts';

export type RoundPlan = {
  title: string;
  goal: string;
  roomForInfluence: string;
  targetGroup: string;
  afterwards: string;
  paging: 'onePerPage' | 'allOnOnePage';
  questions: readonly QuestionPlan[];
};

export type QuestionPlan = {
  kind: 'singleChoice' | 'multipleChoice' | 'chooseUpTo' | 'scale' | 'openText';
  text: string;
  explanation?: string;
  required: boolean;
  maxChoices?: number;
  lowLabel?: string;
  highLabel?: string;
  options?: readonly string[];
};

export type MethodPlan = {
  methodWhoWasAsked: string;
  methodInvitedNote: string;
  methodHow: string;
  methodLimits: string;
  conclusion: string;
};

/** Signs in as one of the people of the demo. */
export const signInAs = async (browser: PlainBrowser, name: string): Promise<void> => {
  const page = await browser.visit(addresses.demoSignIn);
  const form = page.document.querySelectorAll('form').find((one) => one.textContent.includes(name));
  if (!form) throw new Error(`Nobody called ${name} can sign in at ${addresses.demoSignIn}.`);
  await browser.send(readForm(form, page.path));
};

const today = (): Day => dayOf(new Date().toISOString());

const entriesOf = (question: QuestionPlan, index: number) => ({
  [`questions.${index}.kind`]: question.kind,
  [`questions.${index}.text`]: question.text,
  [`questions.${index}.explanation`]: question.explanation ?? '',
  [`questions.${index}.options`]: (question.options ?? []).join('\n'),
  [`questions.${index}.maxChoices`]: question.maxChoices === undefined ? '' : String(question.maxChoices),
  [`questions.${index}.lowLabel`]: question.lowLabel ?? '',
  [`questions.${index}.highLabel`]: question.highLabel ?? '',
  [`questions.${index}.required`]: question.required ? ['on'] : [],
});

/** An officer makes a round on a dossier, page by page, and opens it. Answers its id and its public address. */
export const openRoundOn = async (
  browser: PlainBrowser,
  dossierTitle: string,
  { questions, ...details }: RoundPlan,
): Promise<{ id: string; path: string }> => {
  const [dossier] = (await browser.visit(addresses.workDossiers)).links(dossierTitle);
  if (!dossier) throw new Error(`${addresses.workDossiers} does not list "${dossierTitle}".`);
  const start = await browser.visit(addresses.newConsultation(dossier.split('/').at(-1)!));
  const made = await browser.send(start.form({ fields: ['once', 'title'] }), { title: details.title });
  const id = /\/raadplegingen\/([^/]+)\//.exec(made.path)?.[1];
  if (!id) throw new Error(`A new round led to ${made.path}.`);
  await browser.send(made.form({ fields: ['revision', 'goal'] }), {
    ...details,
    closesOn: addDays(today(), 14),
    closesTime: '17:00',
  });

  let page = await browser.visit(addresses.workConsultationQuestions(id));
  for (let rows = 1; rows < questions.length; rows += 1)
    page = await browser.send(page.form({ action: '?/save' }), {}, `add ${rows}`);
  await browser.send(page.form({ action: '?/save' }), Object.assign({}, ...questions.map(entriesOf)));

  const ready = await browser.visit(addresses.workConsultation(id));
  const opened = await browser.send(ready.form({ action: '?/open' }));
  const path = opened.document
    .querySelectorAll('main a')
    .map((link) => link.getAttribute('href') ?? '')
    .find((href) => href.startsWith(`${addresses.consultations}/`));
  if (!path) throw new Error(`${opened.path} does not lead to the public page of the round that was opened.`);
  return { id, path };
};

/** The officer closes the round, says how it was done, and publishes the outcome. */
export const publishRound = async (browser: PlainBrowser, id: string, method: MethodPlan): Promise<void> => {
  const desk = await browser.visit(addresses.workConsultation(id));
  await browser.send(desk.form({ action: '?/close' }));
  const statement = await browser.visit(addresses.workConsultationMethod(id));
  const saved = await browser.send(statement.form({ fields: ['revision', 'methodHow'] }), { ...method });
  await browser.send(saved.form({ action: '?/publish' }));
};

import { dossiers } from './dossiers.ts';
import { days, weekdayLong } from '../format.ts';
import type { work as dutch } from '../nl/work.ts';

const forWhom = (at: string | null) => (at ? ` for ${dossiers.the(at)}` : '');

export const work: typeof dutch = {
  title: 'My tasks',
  lead: 'You still have to do this. What is due first is at the top.',
  none: 'You do not have to do anything now.',
  noneHelp:
    'As soon as you have to do something, it is shown here. You get an e-mail when there is a request, advice or a response for you.',
  noRole:
    'You have no role at a municipality or council at the moment. Ask your administrator if that is not right.',
  tasks: {
    'answer-advice': ({ about, at, number }) => `Respond to advice ${number ?? ''} “${about}”${forWhom(at)}`,
    'record-decision': ({ about, at }) => `Record the decision on “${about}”${forWhom(at)}`,
    'link-advice': ({ about, number }) =>
      `Choose the proposal to which advice ${number ?? ''} “${about}” belongs`,
    'ask-advice': ({ about }) => `Ask for advice on “${about}”, or choose another phase`,
    'go-on-without': ({ about }) =>
      `Choose whether to wait longer for advice on “${about}”, or to go on without`,
    'send-request': ({ about }) => `Finish and send the request for advice on “${about}”`,
    'write-version': ({ about }) => `Write and publish the first text of “${about}”`,
    'open-round': ({ about }) => `Finish and open the consultation “${about}”`,
    'close-round': ({ about }) => `Follow the consultation “${about}” until it closes`,
    'publish-results': ({ about }) => `Publish the results of the consultation “${about}”`,
    'give-advice': ({ about, at }) => `Advise on “${about}”${forWhom(at)}`,
    'continue-advice': ({ about, at }) => `Go on writing the advice “${about}”${forWhom(at)}`,
    'submit-advice': ({ about, at }) => `Submit the adopted advice “${about}”${forWhom(at)}`,
    'set-council': ({ about }) => `Set the terms and rules of ${about}`,
    'look-at-mail': ({ number }) =>
      number === '1'
        ? 'Look at 1 e-mail or PDF that failed'
        : `Look at ${number ?? ''} e-mails or PDFs that failed`,
  },
  by: (day) => `by ${weekdayLong(day, 'en')}`,
  late: (lateDays) => `${days(lateDays, 'en')} late`,
  wasDue: (day) => `was due by ${weekdayLong(day, 'en')}`,
  since: (day) => `waiting since ${weekdayLong(day, 'en')}`,
  noDay: 'as soon as possible',
  elseTitle: 'What else you can do',
  dossiers: 'Dossiers',
  newDossier: 'Begin a new dossier',
  newAdvice: 'Begin unsolicited advice',
  themeTables: 'Theme tables',
  admin: 'Administration of municipalities and councils',
};

import { moment as at, longDay } from '../format.ts';
import { consultationsDesk } from './consultations-desk.ts';
import { dossiersDesk } from './dossiers-desk.ts';
import { fields } from './fields.ts';
import type { refusals as dutch } from '../nl/refusals.ts';

const moment = (instant: string) => at(instant, 'en');
const day = (value: string) => longDay(value, 'en');
const list = (items: (string | number)[]) => new Intl.ListFormat('en').format(items.map(String));
const minutes = (seconds: number) => (seconds <= 60 ? '1 minute' : `${Math.ceil(seconds / 60)} minutes`);
const members = (n: number) => (n === 1 ? '1 member with a vote was' : `${n} members with a vote were`);
const named = (field: string): string => (fields as Record<string, string>)[field] ?? field;

export const refusals: typeof dutch = {
  'not-found': () =>
    'We cannot find this. It may have moved, or the address is not right. Check the address or begin on the first page.',
  'sign-in-needed': () => 'Sign in first.',
  'not-allowed': () => 'Your role does not allow this. Is that wrong? Ask your administrator.',
  'invalid-input': () => 'Something you entered is not right. See the fields below.',
  'changed-meanwhile': () =>
    'This was changed in the meantime, by somebody else or by you in another window. Both texts are below: make them one and save again.',
  'changed-since-read': () =>
    'This was changed in the meantime, by somebody else or by you in another window. So the button has not done anything yet. Look below at how it is now, then press the button again.',
  'done-before': () =>
    'You sent this form before, and something has changed since. First look at how it is now. Is the button still there, and do you want to do it once more? Then press it again.',
  'code-wrong-or-expired': ({ triesLeft }) =>
    triesLeft
      ? `This code is wrong. Check the code. You can try ${triesLeft === 1 ? '1 more time' : `${triesLeft} more times`}.`
      : 'This code does not work any more: it was used, is too old or was entered wrongly too often. Ask for a new one.',
  'too-many-tries': ({ seconds }) => `You tried too often. Try again in ${minutes(seconds)}.`,
  'person-already-invited': ({ email }) =>
    `Somebody else has the e-mail address ${email} already. Check the address.`,
  'slug-taken': ({ slug }) => `The address “${slug}” is in use, or was before. Choose another.`,
  'cbs-code-taken': ({ cbsCode }) =>
    `There is a municipality with CBS code ${cbsCode} already. Check the code.`,
  'host-name-taken': ({ hostName }) =>
    `The web address ${hostName} already belongs to another municipality or region, or to this website itself. Choose another one, or leave the field empty.`,
  'office-already-held': () => 'This person has this role already. You do not have to do anything.',
  'last-administrator': () =>
    'This is the last administrator without a last day. Invite somebody else as administrator first. Then you can end this role.',
  'roles-still-held': () =>
    'This person still has a role. First end every role. From the day after the last day you can erase the name.',
  'already-a-member': () =>
    'This person is a member of this council already. You do not have to do anything.',
  'setting-missing': ({ kind, day: on }) =>
    `Not set for this council on ${day(on)}: ${{ adviceTerm: 'the time to advise', responseTerm: 'the time to respond', quorum: 'how many members must be present', majority: 'when advice is adopted' }[kind] ?? kind}. Ask the administrator to set it.`,
  'version-published-already': ({ number }) =>
    `Version ${number} is published and does not change any more. Make a new version.`,
  'plain-version-published-already': ({ number }) =>
    `The plain-language text of version ${number} has been published and does not change any more. A change is only possible with a new version of the proposal.`,
  'version-has-no-sections': () => 'This version has no text yet. Write at least one section.',
  'draft-exists-already': ({ number }) => `There is a draft already: version ${number}. Go on with that one.`,
  'round-still-open': () =>
    'A consultation about this proposal is open, or will open. First close or withdraw it. Then you can withdraw the proposal.',
  'dossier-withdrawn': () => 'This proposal was withdrawn. You cannot change anything in it any more.',
  'dossier-not-published': () => 'This dossier is not public yet. Publish it first.',
  'dossier-published-already': ({ on }) => `This dossier has been public since ${day(on)}.`,
  'phase-too-early': ({ needs, who }) => dossiersDesk.barriers[needs](who),
  'phase-not-next': () =>
    'This step does not fit the phase the proposal is in now. Perhaps somebody has changed the phase. Open the dossier again.',
  'version-incomplete': ({ sections, note }) =>
    [
      'This version is not ready to be published yet.',
      ...(sections.length > 0
        ? [
            `Fill in a heading and a text in ${sections.length === 1 ? 'section' : 'sections'} ${list(sections)}.`,
          ]
        : []),
      ...(note ? ['Write in one sentence what has changed.'] : []),
    ].join(' '),
  'finding-published-already': ({ number }) => `Finding ${number} is published and does not change any more.`,
  'session-published-already': ({ on }) =>
    `The notes were published on ${day(on)} and do not change any more.`,
  'table-ended': ({ on }) => `This theme table ended on ${day(on)}.`,
  'consultation-not-open-yet': ({ at: instant }) => `The consultation starts on ${moment(instant)}.`,
  'consultation-closed': ({ at: instant }) =>
    `The consultation closed on ${moment(instant)}. It can no longer be answered.`,
  'consultation-opened-already': ({ at: instant }) =>
    `The consultation opened on ${moment(instant)}. You cannot change its questions any more.`,
  'consultation-still-open': ({ until }) =>
    `The consultation is open until ${moment(until)}. You can do this after it closes.`,
  'consultation-published-already': ({ at: instant }) =>
    `The results were published on ${moment(instant)} and do not change any more.`,
  'consultation-incomplete': ({ missing }) =>
    `The consultation is not ready yet. Missing: ${list(missing.map(consultationsDesk.missingCode))}.`,
  'consultation-not-opened': () =>
    'This consultation has not been opened yet. You can do this once it is open.',
  'consultation-withdrawn': ({ at: instant }) => `The consultation was withdrawn on ${moment(instant)}.`,
  'answers-not-right': () => 'Something in your answers is not right yet. Look at the questions below.',
  'nothing-to-send': () =>
    'There are no answers waiting to be sent any more. Fill in the questions again. We delete answers that have not been sent for 60 days.',
  'too-few-answers': ({ n, needed }) =>
    `There ${n === 1 ? 'is 1 answer' : `are ${n} answers`}. We show results from ${needed} answers on, so that nobody can be recognised.`,
  'response-withdrawn': ({ on }) => `You withdrew your answer on ${day(on)}.`,
  'code-unknown': () =>
    'We find no answer with this code here. Check the code: you got it under “Go on later” and on your confirmation.',
  'request-sent-already': ({ on }) =>
    `The request for advice was sent on ${day(on)} and does not change any more.`,
  'request-withdrawn': ({ on }) =>
    `The request for advice was withdrawn on ${day(on)}. You can do nothing with it any more.`,
  'council-asked-already': ({ council, on }) =>
    `${council} already has a request about this proposal, sent on ${day(on)}, and has not answered it yet. Withdraw that one first, or ask another council.`,
  'request-incomplete': ({ missing }) =>
    `The request for advice is not ready yet. Missing: ${list(missing.map(named))}.`,
  'term-too-short': ({ earliest }) =>
    `The council is entitled to time until ${day(earliest)}. Shorter is possible only when urgent, after consulting the chair. Write down the reason.`,
  'late-request-needs-reason': () => 'You ask for advice late. Write down why you ask only now.',
  'advice-submitted-already': ({ number, on }) =>
    `Advice ${number} was submitted on ${day(on)}. Nothing in it changes any more.`,
  'advice-not-adopted': () => 'This advice has not been adopted. Record the adoption first.',
  'advice-adopted-already': () =>
    'This advice has been adopted. Make it a draft again if the text must change; the council then adopts it anew.',
  'advice-started-already': () =>
    'Your council is already working on advice on this request. You can find it at “My tasks”, under “Advice of your council”.',
  'advice-linked-already': ({ on }) =>
    `This advice belongs to that proposal already, since ${day(on)}. Choose another proposal.`,
  'advice-incomplete': ({ missing }) => `The advice is not ready yet. Missing: ${list(missing.map(named))}.`,
  'no-quorum': ({ present, quorum }) =>
    `${members(present)} present. At least ${quorum} are needed to decide.`,
  'no-majority': ({ votesFor, needed }) =>
    `Votes in favour: ${votesFor}. At least ${needed} are needed to adopt the advice.`,
  'votes-do-not-add-up': ({ votes, present }) =>
    `For, against and abstained are ${votes} together, but ${members(present)} present. Check the numbers.`,
  'recommendations-open': ({ numbers }) =>
    `Not every recommendation has an answer. Still answer: ${list(numbers)}.`,
  'response-completed-already': ({ on }) =>
    `This response was completed on ${day(on)} and does not change any more.`,
  'decision-recorded-already': ({ on }) => `The decision of ${day(on)} has been recorded already.`,
  'decision-needs-advice-or-reason': () =>
    'Choose which advice was taken into account, or write down why none was.',
};

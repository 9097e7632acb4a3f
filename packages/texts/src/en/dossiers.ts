import type { Outcome } from '@samenspraak/domain/advice/vocabulary.ts';
import type { NowSentence, TrailStep, Turn } from '@samenspraak/domain/dossiers/trail.ts';
import type { Phase } from '@samenspraak/domain/dossiers/vocabulary.ts';
import { days as inDays, list as joined, longDay as written, number as counting } from '../format.ts';
import type { dossiers as dutch } from '../nl/dossiers.ts';
import { dossiersDesk } from './dossiers-desk.ts';

type Step<Kind extends TrailStep['kind']> = Extract<TrailStep, { kind: Kind }>;

const days = (n: number) => inDays(n, 'en');
const list = (items: readonly string[]) => joined(items, 'en');
const longDay = (day: string) => written(day, 'en');
const number = (n: number) => counting(n, 'en');
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** Authorities have Dutch names; who reads English gets the word first and the Dutch one behind it. */
const authorities = [
  {
    pattern: /^college van (?:b en w|burgemeester en wethouders) van (.+)$/i,
    one: 'the executive (college van B en W) of',
    more: 'the executives (colleges van B en W) of',
  },
  {
    pattern: /^gemeenteraad van (.+)$/i,
    one: 'the municipal council (gemeenteraad) of',
    more: 'the municipal councils (gemeenteraden) of',
  },
] as const;
const the = (name: string): string => {
  for (const { pattern, one } of authorities) {
    const place = pattern.exec(name)?.[1];
    if (place !== undefined) return `${one} ${place}`;
  }
  if (/^(municipality|region)\b/i.test(name)) return `the ${lower(name)}`;
  return /^((regionale )?participatieraad|adviesraad)\b/i.test(name) ? `the ${name}` : name;
};
const all = (names: readonly string[]): string => {
  for (const { pattern, more } of authorities) {
    const places = names.map((name) => pattern.exec(name)?.[1]);
    if (names.length > 1 && places.every((place) => place !== undefined)) return `${more} ${list(places)}`;
  }
  return list(names.map(the));
};
const organisation: typeof dutch.organisation = (name, kind) =>
  /^(gemeente|regio)\b/i.test(name) ? name : `${kind === 'region' ? 'Region of' : 'Municipality of'} ${name}`;
const The = (name: string) => capital(the(name));
const recommendations = (n: number) => (n === 1 ? '1 recommendation' : `${number(n)} recommendations`);
const people = (n: number) => (n === 1 ? '1 resident' : `${number(n)} residents`);

const phases: Record<Phase, string> = {
  idea: 'Idea',
  drafting: 'Drafting',
  advice: 'Asking for advice',
  response: 'Response to the advice',
  decision: 'Decision',
  carryingOut: 'Carrying out',
  evaluated: 'Evaluated',
  withdrawn: 'Withdrawn',
};

const counted: Record<Outcome, (n: number) => string> = {
  adopted: (n) => `${n} adopted`,
  partlyAdopted: (n) => `${n} partly adopted`,
  rejected: (n) => `${n} not adopted`,
};

const steps: { [Kind in TrailStep['kind']]: (step: Step<Kind>, organisation: string) => string } = {
  phase: ({ phase }, who) =>
    ({
      idea: `${The(who)} had an idea`,
      drafting: `${The(who)} began to draft the proposal`,
      advice: `${The(who)} began to ask for advice`,
      response: 'The response to the advice was being prepared',
      decision: 'The decision was being prepared',
      carryingOut: `${The(who)} began to carry it out`,
      evaluated: `${The(who)} looked back: what did it bring?`,
      withdrawn: `${The(who)} withdrew the proposal`,
    })[phase],
  'version-published': ({ number: n }, who) =>
    n === 1 ? `${The(who)} published the proposal` : `${The(who)} published version ${n} of the proposal`,
  'table-session': ({ table }) => `The theme table “${table.theme}” met`,
  finding: ({ table, findings }) =>
    `The theme table “${table.theme}” wrote down ${findings.length === 1 ? 'what it found' : `what it found: ${findings.length} findings`}`,
  'consultation-opened': ({ consultation }, who) => `${The(who)} asked residents: ${consultation.title}`,
  'consultation-closed': ({ respondents }) =>
    respondents === null ? 'The consultation closed' : `${people(respondents)} answered`,
  'consultation-withdrawn': ({ consultation }, who) =>
    `${The(who)} withdrew the consultation “${consultation.title}”`,
  'results-published': (_, who) => `${The(who)} published the results`,
  'request-sent': ({ authorities, councils }) =>
    `${capital(all(authorities))} asked ${all(councils.map(({ name }) => name))} for advice`,
  'request-withdrawn': ({ authorities }) => `${capital(all(authorities))} withdrew the request for advice`,
  'advice-submitted': ({ council, origin }) =>
    `${capital(the(council.name))} gave ${origin === 'unsolicited' ? 'advice on its own initiative' : 'its advice'}`,
  'advice-linked': ({ council, number: n }, who) =>
    `${The(who)} tied advice ${n} of ${the(council.name)} to this proposal`,
  'advice-overdue': ({ council, days: n }) =>
    `${capital(the(council.name))} has not given advice yet: ${days(n)} after the term.`,
  'response-completed': ({ authority, advice }) =>
    `${capital(the(authority.name))} responded to advice ${advice}`,
  'response-overdue': ({ authority, advice, days: n }) =>
    `${capital(the(authority.name))} has not responded to advice ${advice} yet: ${days(n)} late.`,
  'decision-recorded': ({ authority, outcome }) =>
    ({
      adopted: `${capital(the(authority.name))} adopted the proposal`,
      adoptedWithChanges: `${capital(the(authority.name))} adopted the proposal with changes`,
      rejected: `${capital(the(authority.name))} did not adopt the proposal`,
    })[outcome],
  withdrawn: (_, who) => `${The(who)} withdrew the proposal`,
};

const verb = (names: readonly string[], one: string, more: string) => (names.length === 1 ? one : more);
const now: Record<NowSentence, (who: readonly string[], title: string) => string> = {
  consulting: (_, title) => `You can take part now: ${title}`,
  'response-overdue': () => 'There is no response to the advice yet',
  'response-awaited': (who) =>
    `${capital(all(who))} ${verb(who, 'is', 'are')} preparing a response to the advice`,
  'advice-overdue': () => 'There is no advice yet',
  'advice-awaited': (who) => `${capital(all(who))} ${verb(who, 'is', 'are')} writing advice`,
  idea: () => 'It is still an idea',
  drafting: () => 'The proposal is being drafted',
  asking: () => 'Advice is being asked for',
  deciding: (who) => `${capital(all(who))} ${verb(who, 'decides', 'decide')} on the proposal`,
  decided: () => 'There is a decision',
  'turned-down': () => 'The proposal was not adopted',
  'carrying-out': () => 'The decision is being carried out',
  evaluated: () => 'It has been carried out and evaluated',
  withdrawn: () => 'This proposal has been withdrawn',
};

const turns: Record<Turn['task'], (who: string, advice: string | null, late: boolean) => string> = {
  answer: (who) =>
    `Residents of ${who.replace(/^(municipality|region) of /i, '').replace(/^(gemeente|regio) /i, '')} can take part`,
  advise: (who, _, late) => `${The(who)} ${late ? 'still has to give' : 'gives'} its advice`,
  respond: (who, advice, late) =>
    `${The(who)} ${late ? 'still has to respond' : 'responds'} to advice ${advice}`,
  write: (who) => `${The(who)} goes on drafting the proposal`,
  ask: (who) => `${The(who)} sends a request for advice`,
  proceed: (who) => `${The(who)} chooses how to go on`,
  decide: (who) => `${capital(the(who))} takes a decision`,
  carryOut: (who) => `${The(who)} carries out the decision`,
};

export const dossiers: typeof dutch = {
  desk: dossiersDesk,
  the,
  all: (names) => capital(all(names)),
  organisation,
  phases,
  phaseTone: {
    idea: 'neutral',
    drafting: 'neutral',
    advice: 'info',
    response: 'info',
    decision: 'info',
    carryingOut: 'positive',
    evaluated: 'positive',
    withdrawn: 'attention',
  },
  outcomeTone: { adopted: 'positive', partlyAdopted: 'attention', rejected: 'negative' },
  laws: { wmo: 'Wmo', jeugdwet: 'Jeugdwet', participatiewet: 'Participatiewet' },
  lawsLong: {
    wmo: 'Social Support Act (Wmo)',
    jeugdwet: 'Youth Act (Jeugdwet)',
    participatiewet: 'Participation Act (Participatiewet)',
  },
  topics: {
    youthCareProcurement: 'Procurement of youth care',
    shelteredLiving: 'Sheltered living',
    publicHousing: 'Public housing',
    targetGroupTransport: 'Transport for target groups',
    labourMarketRegion: 'Labour market region',
  },
  scopes: { local: 'Local', regional: 'Regional' },

  list: {
    title: 'Dossiers',
    lead: 'Each dossier is about one proposal: what residents thought of it, what the council advised, what the response was and what was decided.',
    filter: 'Search and choose',
    words: 'Search words',
    municipality: 'Municipality or region',
    allMunicipalities: 'All municipalities',
    law: 'Act',
    allLaws: 'All acts',
    phase: 'Phase',
    allPhases: 'All phases',
    topic: 'Regional topic',
    allTopics: 'All topics',
    show: 'Show',
    clear: 'Show all',
    found: (n) => (n === 1 ? '1 dossier' : `${number(n)} dossiers`),
    none: 'There are no dossiers yet. As soon as a municipality makes a proposal public, it will be here.',
    noneFound: 'No dossier matches your choice. Try fewer words, or choose “Show all”.',
    since: (day) => `public since ${longDay(day)}`,
  },

  page: {
    contents: 'On this page',
    now: 'Now',
    trail: 'The trail: from question to result',
    trailLead: 'Everything that was said about this proposal and what was answered, from old to new.',
    trailLabel: 'What happened, what is happening now and what is to come',
    about: 'What is it about?',
    room: 'What is fixed, and what is not yet?',
    canChange: 'What can still change',
    cannotChange: 'What is fixed',
    couldChange: 'What could still change',
    wasFixed: 'What was fixed',
    noAdviceCame: 'There was no advice on this proposal.',
    advice: 'Advice and response',
    noAdvice:
      'There is no advice on this proposal yet. As soon as there is, it will be here beside the version it is about, with every response.',
    versions: 'Versions of the proposal',
    noVersions: 'The text of the proposal has not been published yet.',
    facts: 'In short',
    phase: 'Phase',
    from: 'From',
    decides: 'Who decides',
    laws: 'Act',
    topic: 'Regional topic',
    turn: 'At turn now',
    toNow: 'What is happening now',
    reason: (text) => `The reason: ${text}`,
    steps,
    nowTitle: now,
    turns,
    takePart: 'Take part',
    questions: (n) => (n === 1 ? '1 question, without an account.' : `${n} questions, without an account.`),
    nowUntil: (when) => `Now, until ${when}`,
    present: 'Now',
    sinceDay: (day) => `Since ${longDay(day)}`,
    until: (day) => `by ${day}`,
    took: (length) => `after ${length}`,
    sameDay: 'the same day',
    late: (n) => `${days(n)} late`,
    overdue: (n) => `That is ${days(n)} late.`,
    andLate: (n) => `and is ${days(n)} late`,
    termWas: (day) => `The last day was ${day}.`,
    writtenIn: (ground) => `This is laid down in: ${ground}.`,
    read: 'Read the proposal',
    readPlain: (n) => `Read version ${n} in plain language`,
    readVersion: (n) => `Read version ${n}`,
    seeDifference: (n, since) => `See what changed from version ${since} to version ${n}`,
    sessionPresent: (n, place) => `${n === 1 ? '1 participant' : `${n} participants`}, in ${place}.`,
    openUntil: (when) => `You can take part until ${when}.`,
    toResults: 'Read the results',
    askedVersion: (n) => `The question was about version ${n}.`,
    asked: 'The questions',
    lessTime: (reason) => `The reason for the shorter term: ${reason}`,
    askedLate: (reason) => `Why the advice was requested so late: ${reason}`,
    adviceFacts: (n, tenor) =>
      `${n === 0 ? 'No recommendations' : capital(recommendations(n))}.${tenor === null ? '' : ` Judgement: ${tenor}.`}`,
    judged: (n) => `The advice is about version ${n}.`,
    toAnswers: 'Read the recommendations and the responses',
    outcomes: (counts) =>
      `${capital(
        list(
          (['adopted', 'partlyAdopted', 'rejected'] as const)
            .filter((outcome) => counts[outcome] > 0)
            .map((outcome) => counted[outcome](counts[outcome])),
        ) || 'there were no recommendations',
      )}.`,
    decidedOn: (advice) =>
      advice.length === 0 ? '' : `The decision takes advice ${list(advice)} into account.`,
    withoutAdvice: (reason) => `No advice was taken into account. The reason: ${reason}`,
    next: {
      'consultation-opens': 'The consultation begins',
      'consultation-closes': 'The consultation closes',
      'advice-due': (who) => `${capital(the(who))} gives its advice`,
      'response-due': (who, advice) => `${capital(the(who))} responds to advice ${advice}`,
      'decision-planned': (who) =>
        `${capital(all(who.split(', ')))} ${who.includes(', ') ? 'decide' : 'decides'}`,
      planned: (day) => `planned for ${day}`,
      phase: {
        idea: 'There will be an idea',
        drafting: 'The proposal will be drafted',
        advice: 'Advice will be asked for',
        response: 'The advice will get a response',
        decision: 'A decision will be taken',
        carryingOut: 'The decision will be carried out',
        evaluated: 'We look back: what did it bring?',
        withdrawn: 'The proposal has been withdrawn',
      },
    },
    adviceBy: (council, day) => `${capital(the(council))}, ${longDay(day)}`,
    wholeAdvice: (n) => `Read the whole advice ${n}`,
    votes: (vote) => `${vote.for} for, ${vote.against} against, ${vote.abstained} abstained`,
    factTenor: 'Judgement',
    factVote: 'Vote',
    factVersion: 'Is about',
    version: (n) => `version ${n}`,
    noVersion: 'no version: there was no text yet',
    linkedOn: (day) => `no version: the municipality tied the advice to this proposal on ${longDay(day)}`,
    changedSince: 'Changed since this advice',
    notChangedSince: 'The text has not changed since this advice.',
    recommendation: (n) => `Recommendation ${n}`,
    basedOn: 'Based on:',
    answerOf: (who) => `Response of ${the(who)}`,
    answers: 'Responses',
    noAnswer: (day) => `No response yet. It is due by ${day}.`,
    noAnswerNoTerm: 'No response yet.',
    noAnswerLate: (n) => `No response yet: ${days(n)} late.`,
    answeredOn: (day) => `Responded on ${longDay(day)}`,
    answeredLate: (day, n) => `Responded on ${longDay(day)}, ${days(n)} late`,
    introductionOf: (who) => `Explanation by ${the(who)}`,
    published: (day) => `published on ${longDay(day)}`,
    asData: 'This dossier as data (JSON)',
  },

  version: {
    title: (n) => `Version ${n} of the proposal`,
    newest: 'This is the newest version.',
    older: (n) => `There is a newer version: version ${n}.`,
    toNewest: (n) => `Go to version ${n}`,
    contents: 'Contents',
    others: 'Other versions',
    back: 'Back to the dossier',
    toPlain: 'Read this version in plain language',
    fixed: 'This text will not change any more. A change becomes a new version.',
  },
  plain: {
    title: (n) => `Version ${n} in plain language`,
    lead: (n) =>
      `This is version ${n} of the proposal, in plain words. If the official text says something else, the official text applies.`,
    toFormal: (n) => `Read the official text of version ${n}`,
    behind: (n) =>
      `There is a newer version of the proposal: version ${n}. It is not here in plain language yet.`,
    newer: (n) => `There is a newer version in plain language: version ${n}.`,
  },
  difference: {
    title: (n, since) => `What changed from version ${since} to version ${n}`,
    lead: 'What was added is underlined, what was removed is struck through. Of sections without changes only the heading is shown.',
    none: 'Not a word was changed between these versions.',
    same: 'Not changed',
    moved: 'Moved, otherwise not changed',
    changed: 'Changed',
    added: 'New section',
    removed: 'Section removed',
    compare: 'Compare with another version',
    summary: (n) => (n === 1 ? '1 section has changed.' : `${n} sections have changed.`),
  },
};

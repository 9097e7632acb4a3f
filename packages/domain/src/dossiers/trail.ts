import type { Language } from '../accounts/vocabulary.ts';
import type { CitationKind, DecisionOutcome, Origin, Outcome, Tenor } from '../advice/vocabulary.ts';
import type { CouncilKind } from '../councils/vocabulary.ts';
import type { AuthorityKind, OrganisationKind, Theme } from '../organisations/vocabulary.ts';
import type { Day } from '../shared/civil-days.ts';
import type { TermInput, TermReason } from '../shared/terms.ts';
import type { Law, Phase, RegionalTopic, Scope } from './vocabulary.ts';

/**
 * Everything that was said about a policy proposal and everything that was answered, as one line from
 * question to result: what `dossiers.trail({ slug })` gives. Days are civil days in the Netherlands
 * ('YYYY-MM-DD'), moments are instants in UTC (ISO 8601). Described for others in docs/reference/trail.md.
 */
export type Trail = {
  /** The instant at which this was made up, and its day; what is overdue is counted to this day. */
  at: string;
  today: Day;
  dossier: TrailDossier;
  now: TrailNow;
  /** What happened, the oldest first. */
  steps: TrailStep[];
  /** What is still to come, the first first; what has no day yet comes last. */
  next: NextStep[];
  /** The advice on this proposal, the newest first. */
  advice: TrailAdvice[];
};

/** Who is speaking or acting: residents, a participation council, a theme table or the municipality. */
export type Voice = 'residents' | 'council' | 'table' | 'municipality';

export type TrailDossier = {
  id: string;
  slug: string;
  title: string;
  language: Language;
  summary: string;
  canChange: string;
  cannotChange: string;
  laws: Law[];
  scope: Scope;
  regionalTopic: RegionalTopic | null;
  phase: Phase;
  publishedAt: string;
  withdrawn: { on: Day; reason: string } | null;
  organisation: {
    name: string;
    slug: string;
    kind: OrganisationKind;
    theme: Theme;
    /** What it calls its participation council in Dutch; null when it says "participatieraad". */
    councilWord: string | null;
    phone: string;
    email: string;
  };
  /** The authorities that decide. */
  authorities: TrailAuthority[];
  /** Published versions, the newest first. */
  versions: TrailVersion[];
};

/** A published version; `plain` when it can be read in plain language too (`dossiers.plainVersion`). */
export type TrailVersion = { number: number; note: string; publishedOn: Day; plain: boolean };

export type TrailAuthority = { id: string; name: string; kind: AuthorityKind };

/** A last day with the reason why it is that day. */
export type Due = {
  on: Day;
  /** Null, with no reasons and no ground, when those who asked for the advice chose the day. */
  term: TermInput | null;
  because: TermReason[];
  /** Where the term is written: "Verordening participatieraad 2026, artikel 5". */
  ground: string | null;
};

export type TurnTask = 'answer' | 'advise' | 'respond' | 'write' | 'ask' | 'proceed' | 'decide' | 'carryOut';

/** Someone who has something to do now. */
export type Turn = {
  voice: Voice;
  task: TurnTask;
  who: string;
  /** The last day; null when no term says so. */
  due: Due | null;
  /** The instant a consultation closes, and how many questions it asks. */
  closesAt: string | null;
  questions: number | null;
  /** Days after the last day; 0 when in time. */
  overdueDays: number;
  /** What it is about: a consultation's slug, or the number of the advice that waits for a response. */
  about: { consultation: ConsultationName } | { advice: string } | null;
};

/** What is going on, as a word for which `texts` has the sentence. */
export type NowSentence =
  | 'consulting'
  | 'response-overdue'
  | 'response-awaited'
  | 'advice-overdue'
  | 'advice-awaited'
  | 'idea'
  | 'drafting'
  | 'asking'
  | 'deciding'
  | 'decided'
  | 'turned-down'
  | 'carrying-out'
  | 'evaluated'
  | 'withdrawn';

/** Where the proposal is: what is going on, and who is at turn until when (the most urgent first). */
export type TrailNow = { phase: Phase; since: Day; sentence: NowSentence; turn: Turn[] };

type StepOf<Kind extends string, Data> = {
  /** Unique within the trail: the anchor on the page. */
  id: string;
  kind: Kind;
  on: Day;
  /** The instant, where it is known. */
  at: string | null;
  voice: Voice;
  /** Who did it, by name. */
  who: string;
} & Data;

export type TrailStep =
  | StepOf<'phase', { phase: Phase; note: string }>
  | StepOf<'version-published', { number: number; note: string }>
  | StepOf<'table-session', { table: TableName; place: string; present: number }>
  | StepOf<'finding', { table: TableName; findings: { number: number; text: string }[] }>
  | StepOf<
      'consultation-opened',
      { consultation: ConsultationName; closesAt: string; questions: number; closed: boolean }
    >
  | StepOf<
      'consultation-closed',
      { consultation: ConsultationName; openedOn: Day; respondents: number | null }
    >
  | StepOf<'consultation-withdrawn', { consultation: ConsultationName; reason: string }>
  | StepOf<'results-published', { consultation: ConsultationName; respondents: number; conclusion: string }>
  | StepOf<
      'request-sent',
      {
        authorities: string[];
        councils: AskedCouncil[];
        version: number;
        questions: string[];
        /** Why the council gets less time than its own term; null when it gets that. */
        shortTermReason: string | null;
        /** Why advice is asked only after the drafting phase; null when it is asked in time. */
        lateReason: string | null;
      }
    >
  | StepOf<'request-withdrawn', { authorities: string[]; reason: string }>
  | StepOf<
      'advice-submitted',
      {
        number: string;
        title: string;
        origin: Origin;
        tenor: Tenor | null;
        council: CouncilName;
        version: number | null;
        recommendations: number;
        tookDays: number | null;
        lateDays: number;
      }
    >
  /** Unsolicited advice that was given before was tied to this proposal. */
  | StepOf<'advice-linked', { number: string; title: string; council: CouncilName }>
  | StepOf<
      'response-completed',
      {
        advice: string;
        authority: TrailAuthority;
        outcomes: Record<Outcome, number>;
        tookDays: number;
        lateDays: number;
      }
    >
  /** A response that did not come: `on` is its last day, `days` are counted to today. */
  | StepOf<'response-overdue', { advice: string; authority: TrailAuthority; due: Due; days: number }>
  /** Advice that did not come (Awb 3:6(2): the decision need not wait for it). */
  | StepOf<'advice-overdue', { council: CouncilName; due: Due; days: number }>
  | StepOf<
      'decision-recorded',
      {
        authority: TrailAuthority;
        outcome: DecisionOutcome;
        summary: string;
        version: number | null;
        advice: string[];
        withoutAdviceReason: string | null;
      }
    >
  | StepOf<'withdrawn', { reason: string }>;

export type TableName = { theme: string; slug: string };
export type ConsultationName = { title: string; slug: string };
export type CouncilName = { name: string; slug: string; kind: CouncilKind };
/** A council that was asked; `advice` is the number of what it submitted. */
export type AskedCouncil = CouncilName & { due: Due | null; advice: string | null };

export type NextStep = {
  kind:
    | 'consultation-opens'
    | 'consultation-closes'
    | 'advice-due'
    | 'response-due'
    | 'decision-planned'
    | 'phase';
  voice: Voice;
  who: string;
  /** Null when no term or plan says when. */
  on: Day | null;
  due: Due | null;
  /** For `phase`. */
  phase: Phase | null;
  /** For consultations. */
  consultation: (ConsultationName & { at: string }) | null;
  /** For `response-due`: the advice that waits. */
  advice: string | null;
};

export type TrailAdvice = {
  number: string;
  title: string;
  language: Language;
  origin: Origin;
  /** Null where there was no proposal to judge. */
  tenor: Tenor | null;
  council: CouncilName;
  submittedOn: Day;
  adoptedOn: Day;
  votes: { for: number; against: number; abstained: number };
  /** The version this advice judged; null for one that was tied to the proposal afterwards. */
  version: { number: number; publishedOn: Day } | null;
  /** The day it was tied to this proposal; null when it was given on it. */
  linkedOn: Day | null;
  /** Versions published after it, the newest first: what changed since. */
  newerVersions: TrailVersion[];
  /** Each authority it was addressed to, with its own clock. */
  addressees: Addressee[];
  recommendations: TrailRecommendation[];
};

export type Addressee = {
  authority: TrailAuthority;
  due: Due | null;
  /** The day the response was sent; null while it is awaited. */
  completedOn: Day | null;
  /** The day the authority decided on its response. */
  decidedOn: Day | null;
  introduction: string;
  /** Days after the last day: until the response came, or until today. */
  overdueDays: number;
};

export type TrailRecommendation = {
  number: number;
  text: string;
  explanation: string;
  citations: { kind: CitationKind; title: string; address: string }[];
  /** One for each addressee that completed its response. */
  answers: { authorityId: string; authority: string; outcome: Outcome; reasons: string | null }[];
};

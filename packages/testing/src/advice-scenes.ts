import {
  adviceForWork,
  completeResponse,
  draftRequest,
  linkAdvice,
  makeDocument,
  recordAdoption,
  recordDecision,
  saveAdvice,
  saveResponse,
  sendRequest,
  startAdvice,
  submitAdvice,
} from '@samenspraak/core/advice/index.ts';
import {
  createDossier,
  dossierForWork,
  publishDossier,
  publishVersion,
  saveVersion,
  startVersion,
} from '@samenspraak/core/dossiers/index.ts';
import { addFinding, publishFinding, startThemeTable } from '@samenspraak/core/theme-tables/index.ts';
import type { World } from './world.ts';

/** What formal advice is about and goes through, played through the acts; each step returns what the next needs. */
export const adviceScenes = (world: World) => {
  const nextVersion = async (dossierId: string, who: 'olga' | 'rob' = 'olga') => {
    const { id, number } = await world.do(startVersion, who, { id: dossierId });
    const sections = [{ key: '', heading: 'Doel', text: `Iedereen kan meedoen (${number}).` }];
    const note = number > 1 ? 'Het doel is scherper.' : '';
    const { revision } = await world.do(saveVersion, who, { id, revision: 1, note, sections });
    await world.do(publishVersion, who, { id, revision });
    return id;
  };

  const dossier = async (title: string, place: 'beverwijk' | 'ijmond' = 'beverwijk') => {
    const who = place === 'ijmond' ? 'rob' : 'olga';
    const municipalities = place === 'ijmond' ? ['beverwijk', 'heemskerk', 'velsen'] : [place];
    const made = await world.do(createDossier, who, {
      organisationId: place,
      title,
      summary: 'Een plan voor de buurt.',
      canChange: 'De tijden.',
      cannotChange: 'Het bedrag.',
      laws: ['wmo'],
      regionalTopic: place === 'ijmond' ? 'shelteredLiving' : null,
      authorities: municipalities.map((one) => `college-${one}`),
    });
    await nextVersion(made.id, who);
    await world.do(publishDossier, who, { id: made.id });
    return made;
  };

  /** A proposal of Beverwijk that is not public and has no version. */
  const hiddenDossier = (title: string) =>
    world.do(createDossier, 'olga', {
      organisationId: 'beverwijk',
      title,
      summary: 'Een plan.',
      canChange: 'Alles.',
      cannotChange: 'Niets.',
      laws: ['wmo'],
      regionalTopic: null,
      authorities: ['college-beverwijk'],
    });

  const requestFor = (dossierId: string, place: 'beverwijk' | 'ijmond' = 'beverwijk') => ({
    dossierId,
    background: 'Het plan gaat over de buurt.',
    questions: [{ text: 'Sluit het plan aan?' }, { text: 'Wat mist u?' }],
    authorityIds: (place === 'ijmond' ? ['beverwijk', 'heemskerk', 'velsen'] : [place]).map(
      (one) => `college-${one}`,
    ),
    councilIds: [`raad-${place}`],
    plannedDecisionOn: null,
    wantedOn: null as string | null,
    shortTermReason: null as string | null,
    lateReason: null as string | null,
  });

  const sentRequest = async (dossierId: string, place: 'beverwijk' | 'ijmond' = 'beverwijk') => {
    const who = place === 'ijmond' ? 'rob' : 'olga';
    const { id } = await world.do(draftRequest, who, requestFor(dossierId, place));
    await world.do(sendRequest, who, { id });
    return id;
  };

  const text = {
    title: 'Advies over het plan',
    tenor: 'positiveWithRemarks' as const,
    dossierIds: [] as string[],
    authorityIds: [] as string[],
    sections: [
      { key: null, heading: 'Wat wij vinden', body: 'Het plan is goed.\n\n- Eerder vragen\n- Gewone taal' },
    ],
    recommendations: [
      {
        id: null,
        text: 'Maak een vast aanspreekpunt.',
        explanation: 'Nu zoekt men.',
        citations: [] as string[],
      },
      { id: null, text: 'Schrijf in gewone taal.', explanation: '', citations: [] as string[] },
    ],
  };

  /** Advice that is written and not adopted yet. */
  const draft = async (
    from: { requestId?: string; dossierIds?: string[]; authorityIds?: string[] },
    place: 'beverwijk' | 'ijmond' = 'beverwijk',
  ) => {
    const dossierIds = from.dossierIds ?? [];
    const authorityIds = from.authorityIds ?? [];
    const councilId = `raad-${place}`;
    const requestId = from.requestId ?? null;
    const { id } = await world.do(startAdvice, 'mo', { councilId, requestId, dossierIds, title: text.title });
    await world.do(saveAdvice, 'mo', { id, revision: 1, ...text, dossierIds, authorityIds });
    return id;
  };

  /** Of the five with a seat in Beverwijk, four have a vote: the chair, the secretary and two members. */
  const adoption = (id: string, place: 'beverwijk' | 'ijmond' = 'beverwijk') => ({
    id,
    on: '2026-09-07',
    presentIds: place === 'ijmond' ? ['sam', 'mo', 'piet'] : ['carla', 'sam', 'mo'],
    votesFor: 2,
    votesAgainst: 0,
    abstained: 1,
  });

  const submitted = async (
    from: Parameters<typeof draft>[0],
    place: 'beverwijk' | 'ijmond' = 'beverwijk',
  ): Promise<{ id: string; number: string; recommendations: string[] }> => {
    const id = await draft(from, place);
    await world.do(recordAdoption, 'sam', adoption(id, place));
    const { number } = await world.do(submitAdvice, 'sam', { id });
    const { recommendations } = await world.see(adviceForWork, 'sam', { id });
    return { id, number, recommendations: recommendations.map((one) => one.id) };
  };

  const phaseOf = async (dossierId: string, who: 'olga' | 'rob' = 'olga') =>
    (await world.see(dossierForWork, who, { id: dossierId })).phase;

  return {
    nextVersion,
    dossier,
    hiddenDossier,
    requestFor,
    sentRequest,
    text,
    draft,
    adoption,
    submitted,
    phaseOf,
  };
};

/** Advice, its request, response and decision that are done, and beside them a draft and an open response. */
export const frozenAdvice = async (world: World) => {
  const scenes = adviceScenes(world);
  const { id: dossier } = await scenes.dossier('Bevroren');
  const { id: other } = await scenes.dossier('Nog open');
  const table = await world.do(startThemeTable, 'olga', {
    dossierId: dossier,
    theme: 'Vervoer',
    question: 'Wat helpt?',
    ladderRung: 'advise',
    startsOn: '2026-09-01',
    endsOn: '2026-12-01',
  });
  const finding = await world.do(addFinding, 'olga', { tableId: table.id, text: 'De bus komt te laat.' });
  await world.do(publishFinding, 'olga', { id: finding.id, revision: 1 });
  const request = await scenes.sentRequest(dossier);
  const advice = await scenes.draft({ requestId: request });
  const [one, two] = (await world.see(adviceForWork, 'mo', { id: advice })).recommendations;
  const cited = ({ id, text }: { id: string; text: string }) => ({
    id,
    text,
    citations: [`finding:${finding.id}`],
  });
  const recommendations = [cited(one!), cited(two!)];
  await world.do(saveAdvice, 'mo', { id: advice, revision: 2, ...scenes.text, recommendations });
  await world.do(recordAdoption, 'sam', scenes.adoption(advice));
  await world.do(submitAdvice, 'sam', { id: advice });
  await makeDocument(world.services, { adviceId: advice });

  const response = { adviceId: advice, authorityId: 'college-beverwijk' };
  const answers = [
    { recommendationId: one!.id, outcome: 'adopted' as const },
    { recommendationId: two!.id, outcome: 'rejected' as const, reasons: 'Geen geld.' },
  ];
  await world.do(saveResponse, 'olga', { ...response, revision: 0, answers });
  await world.do(completeResponse, 'olga', { ...response, decidedOn: '2026-09-07' });
  await world.do(recordDecision, 'olga', {
    dossierId: dossier,
    authorityId: 'college-beverwijk',
    decidedOn: '2026-09-07',
    outcome: 'adopted',
    summary: 'Vastgesteld.',
    adviceIds: [advice],
    withoutAdviceReason: null,
  });

  const linked = await scenes.submitted({ authorityIds: ['college-beverwijk'] });
  await world.do(linkAdvice, 'olga', { adviceId: linked.id, dossierId: other });
  const open = await scenes.submitted({ dossierIds: [other], authorityIds: ['college-beverwijk'] });
  await world.do(saveResponse, 'olga', {
    adviceId: open.id,
    authorityId: 'college-beverwijk',
    revision: 0,
    answers: [{ recommendationId: open.recommendations[0]!, outcome: 'adopted' }],
  });
  const { id: draft } = await world.do(startAdvice, 'mo', { councilId: 'raad-beverwijk', title: 'Concept' });
  return { advice, request, dossier, other, open: open.id, linked: linked.id, draft };
};

import { visitor } from '@samenspraak/domain/shared/actor.ts';
import { addDays, instantAt } from '@samenspraak/domain/shared/civil-days.ts';
import { freshStore } from '@samenspraak/testing/databases.ts';
import { openWorld, type World } from '@samenspraak/testing/world.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { submittedAdvice } from '../advice/index.ts';
import { consultationResults, consultations } from '../consultations/index.ts';
import { publicDossiers } from '../dossiers/index.ts';
import { secretFrom } from '../foundation/secret.ts';
import type { Services } from '../foundation/services.ts';
import { dossierTrail } from '../trail/index.ts';
import { openStage } from './stage.ts';
import { scenesOf, tellDemo } from './tell-demo.ts';

describe('the demo', () => {
  let world: World;
  let services: Services;
  beforeAll(async () => {
    world = await openWorld();
    const store = await freshStore();
    services = { ...world.services, store, secret: secretFrom('a secret for the demo test, 32 signs') };
    await tellDemo(services);
  });
  afterAll(() => world.close());

  it('has advice from three councils, one of them unasked', async () => {
    const { advice } = await submittedAdvice.run(services, visitor, {});
    expect(advice.map(({ council, origin }) => [council, origin]).sort()).toEqual([
      ['Participatieraad Beverwijk', 'solicited'],
      ['Participatieraad Velsen', 'unsolicited'],
      ['Regionale Participatieraad IJmond', 'solicited'],
    ]);
  });

  it('has three dossiers, each in a phase of its own', async () => {
    const { dossiers } = await publicDossiers.run(services, visitor, {});
    expect(dossiers.map(({ phase }) => phase).sort()).toEqual(['carryingOut', 'idea', 'response']);
  });

  it('has one dossier that travelled the whole way, and one answer that is late in public', async () => {
    const { dossiers } = await publicDossiers.run(services, visitor, {});
    const trailOf = async (phase: string) =>
      dossierTrail.run(services, visitor, { slug: dossiers.find((one) => one.phase === phase)!.slug });
    const whole = await trailOf('carryingOut');
    expect(new Set(whole.steps.map(({ kind }) => kind))).toEqual(
      new Set([
        'phase',
        'version-published',
        'consultation-opened',
        'consultation-closed',
        'results-published',
        'table-session',
        'finding',
        'request-sent',
        'advice-submitted',
        'response-completed',
        'decision-recorded',
      ]),
    );
    const late = await trailOf('response');
    expect(late.steps.filter(({ kind }) => kind === 'response-overdue')).toHaveLength(1);
  });

  it('shows the figures that Movisie published, in their order', async () => {
    const { rounds } = await consultations.run(services, visitor, {});
    const { slug } = rounds.find(({ standing }) => standing === 'published')!;
    const { results } = await consultationResults.run(services, visitor, { slug });
    expect(results!.respondents).toBe(400);
    expect(results!.questions[0]!.rows.map(({ percent }) => percent)).toEqual([67, 51, 46, 36, 33, 8]);
  });

  it('never goes back in time, whatever the day on which it is told', () => {
    const anyone = { get: () => 'somebody' } as unknown as ReadonlyMap<string, string>;
    for (let day = 0; day < 14; day += 1) {
      const now = new Date(instantAt(addDays('2026-12-20', day), '08:00'));
      const stage = openStage({ ...services, now: () => now });
      stage.rewind(addDays(stage.today, -400));
      for (const { daysAgo, time } of scenesOf(stage, anyone)) stage.at(stage.daysAgo(daysAgo), time);
    }
  });
});

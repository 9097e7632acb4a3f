import { visitor } from '@samenspraak/domain/shared/actor.ts';
import { addDays } from '@samenspraak/domain/shared/civil-days.ts';
import { freshStore } from '@samenspraak/testing/databases.ts';
import { openWorld, type World } from '@samenspraak/testing/world.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adviceByNumber, submittedAdvice } from '../advice/index.ts';
import {
  beginAnswering,
  consultation,
  consultationResults,
  consultations,
  sendResponse,
  withdrawResponse,
} from '../consultations/index.ts';
import { councilBySlug, councils } from '../councils/index.ts';
import {
  dossierBySlug,
  plainVersionOf,
  publicDossiers,
  publishedVersionOf,
  versionDifference,
} from '../dossiers/index.ts';
import type { Services } from '../foundation/services.ts';
import type { View } from '../foundation/view.ts';
import { organisationBySlug, organisations } from '../organisations/index.ts';
import { publicStamp } from '../publications/index.ts';
import { publicThemeTables, themeTableBySlug } from '../theme-tables/index.ts';
import { dossierTrail, goingOn } from '../trail/index.ts';
import { settleIJmond } from './ijmond-story.ts';
import { openStage } from './stage.ts';
import { scenesOf } from './tell-demo.ts';

// What a page is kept under must change with the page. The whole story is played, and after each act everything
// that the public sees is read again.
describe('the word that public pages are kept under', () => {
  let world: World;
  let services: Services;
  beforeAll(async () => {
    world = await openWorld();
    services = { ...world.services, store: await freshStore() };
  });
  afterAll(() => world.close());

  const see = <I, R>(house: Services, view: View<I, R>, input: I) => view.run(house, visitor, input);

  const everythingPublic = async (house: Services): Promise<string> => {
    const { dossiers } = await see(house, publicDossiers, {});
    const { rounds } = await see(house, consultations, {});
    const { advice } = await see(house, submittedAdvice, {});
    const allCouncils = await see(house, councils, {});
    const places = await see(house, organisations, {});
    const trails = await Promise.all(dossiers.map(({ slug }) => see(house, dossierTrail, { slug })));
    const tables = trails.flatMap(({ steps }) =>
      steps.flatMap((step) => ('table' in step ? [step.table.slug] : [])),
    );
    const versions = trails.flatMap(({ dossier: { slug }, steps }) =>
      steps.flatMap((step) => (step.kind === 'version-published' ? [{ slug, number: step.number }] : [])),
    );
    const pages = [
      dossiers,
      rounds,
      advice,
      allCouncils,
      trails,
      places,
      await see(house, publicThemeTables, {}),
      await see(house, goingOn, {}),
      ...(await Promise.all(rounds.map(({ slug }) => see(house, consultation, { slug })))),
      ...(await Promise.all(rounds.map(({ slug }) => see(house, consultationResults, { slug })))),
      ...(await Promise.all(advice.map(({ number }) => see(house, adviceByNumber, { number })))),
      ...(await Promise.all(places.map(({ slug }) => see(house, organisationBySlug, { slug })))),
      ...(await Promise.all(dossiers.map(({ slug }) => see(house, dossierBySlug, { slug })))),
      ...(await Promise.all(versions.map((version) => see(house, publishedVersionOf, version)))),
      ...(await Promise.all(
        trails.flatMap(({ dossier: { slug, versions: all } }) =>
          all.filter(({ plain }) => plain).map(({ number }) => see(house, plainVersionOf, { slug, number })),
        ),
      )),
      ...(await Promise.all(
        versions
          .filter(({ number }) => number > 1)
          .map((version) => see(house, versionDifference, { ...version, since: version.number - 1 })),
      )),
      ...(await Promise.all(allCouncils.map(({ slug }) => see(house, councilBySlug, { slug })))),
      ...(await Promise.all([...new Set(tables)].map((slug) => see(house, themeTableBySlug, { slug })))),
    ];
    // The moment of asking is no part of what is told.
    return JSON.stringify(pages, (key, value: unknown) => (key === 'now' ? undefined : value));
  };

  it('changes with every act that the public can see', { timeout: 120_000 }, async () => {
    const stage = openStage(services);
    const since = addDays(stage.today, -400);
    stage.rewind(since);
    const cast = await settleIJmond(stage, since);
    let before = { stamp: '', pages: '' };
    let changes = 0;
    const look = async (after: string) => {
      const { stamp } = await see(stage.services, publicStamp, {});
      const pages = await everythingPublic(stage.services);
      if (pages !== before.pages) {
        changes += 1;
        expect(stamp, after).not.toBe(before.stamp);
      }
      before = { stamp, pages };
    };
    const { does } = stage;
    stage.does = async (key, command, input) => {
      const result = await does(key, command, input);
      if (key !== 'visitor') await look(command.name);
      return result;
    };
    for (const { daysAgo, time, play } of scenesOf(stage, cast)) {
      stage.at(stage.daysAgo(daysAgo), time);
      await look(`the clock, ${daysAgo} days ago`);
      await play();
    }
    expect(changes).toBeGreaterThan(40);
  });

  it('changes when an answer is withdrawn, and stays while residents answer and nothing is done', async () => {
    const { rounds } = await see(services, consultations, {});
    const { slug } = rounds.find(({ standing }) => standing === 'open')!;
    const stamp = async () => (await see(services, publicStamp, {})).stamp;
    const first = await stamp();
    const answers = { 1: '1', 2: ['1'], 3: ['1'], 4: '1', 5: '' };
    const { code } = await beginAnswering.run(services, visitor, { slug, question: 'all', answers });
    await sendResponse.run(services, visitor, { slug, code });
    expect(await stamp()).toBe(first);
    await withdrawResponse.run(services, visitor, { slug, code, sure: true });
    expect(await stamp()).not.toBe(first);
  });
});

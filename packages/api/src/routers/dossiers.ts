import {
  changePhase,
  createDossier,
  dossierBySlug,
  dossierForWork,
  dossierOwners,
  editDossier,
  myDossiers,
  publicDossiers,
  publishDossier,
  publishedVersionOf,
  publishVersion,
  saveVersion,
  startVersion,
  versionDifference,
  withdrawDossier,
} from '@samenspraak/core/dossiers/index.ts';
import { aroundDossier, dossierTrail, goingOn } from '@samenspraak/core/trail/index.ts';
import { act, ask, router } from '../trpc.ts';

export const dossiers = router({
  /** Documented for others in docs/areas/dossiers.md. */
  trail: ask(dossierTrail),
  goingOn: ask(goingOn),
  around: ask(aroundDossier),
  list: ask(publicDossiers),
  bySlug: ask(dossierBySlug),
  version: ask(publishedVersionOf),
  difference: ask(versionDifference),
  owners: ask(dossierOwners),
  mine: ask(myDossiers),
  forWork: ask(dossierForWork),
  create: act(createDossier),
  edit: act(editDossier),
  publish: act(publishDossier),
  changePhase: act(changePhase),
  withdraw: act(withdrawDossier),
  startVersion: act(startVersion),
  saveVersion: act(saveVersion),
  publishVersion: act(publishVersion),
});

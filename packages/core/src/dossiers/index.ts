export { changePhase, enterPhase } from './change-phase.ts';
export { createDossier } from './create-dossier.ts';
export { editDossier } from './edit-dossier.ts';
export { plainVersionForWork } from './plain-version-for-work.ts';
export { publishDossier } from './publish-dossier.ts';
export { publishVersion } from './publish-version.ts';
export {
  type Dossier,
  hasPublishedVersion,
  lawsOf,
  listDossierAuthorities,
  listSections,
  listVersions,
  readDossier,
  readPublicDossier,
} from './read.ts';
export {
  isAdviceAwaited,
  isAdviceOnRequest,
  isSinceSetBack,
  listAwaited,
  readStanding,
} from './read-standing.ts';
export { saveVersion } from './save-version.ts';
export { startPlainVersion } from './start-plain-version.ts';
export { startVersion } from './start-version.ts';
export {
  dossierBySlug,
  dossierForWork,
  dossierOwners,
  myDossiers,
  plainVersionOf,
  publicDossiers,
  publishedVersionOf,
  versionDifference,
} from './views.ts';
export { withdrawDossier } from './withdraw-dossier.ts';

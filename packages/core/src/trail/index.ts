export { aroundDossier } from './around.ts';
export { goingOn } from './going-on.ts';
export { dossierTrail } from './trail.ts';

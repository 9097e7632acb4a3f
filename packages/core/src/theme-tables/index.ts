export { readCitableFindings } from './read.ts';

/** The door of theme tables: groups around a theme, their sessions and what they found. They never adopt advice. */
export { addFinding } from './add-finding.ts';
export { addParticipant } from './add-participant.ts';
export { editFinding } from './edit-finding.ts';
export { editSession } from './edit-session.ts';
export { editThemeTable } from './edit-theme-table.ts';
export { publishFinding } from './publish-finding.ts';
export { publishSession } from './publish-session.ts';
export { readCitableFindings } from './read.ts';
export { recordSession } from './record-session.ts';
export { removeParticipant } from './remove-participant.ts';
export { startThemeTable } from './start-theme-table.ts';
export {
  myThemeTables,
  publicThemeTables,
  themeTableBeginning,
  themeTableBySlug,
  themeTableForWork,
} from './views.ts';

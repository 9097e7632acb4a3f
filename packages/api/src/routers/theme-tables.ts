import {
  addFinding,
  addParticipant,
  editFinding,
  editSession,
  editThemeTable,
  myThemeTables,
  publishFinding,
  publishSession,
  recordSession,
  removeParticipant,
  startThemeTable,
  themeTableBeginning,
  themeTableBySlug,
  themeTableForWork,
} from '@samenspraak/core/theme-tables/index.ts';
import { act, ask, router } from '../trpc.ts';

export const themeTables = router({
  bySlug: ask(themeTableBySlug),
  mine: ask(myThemeTables),
  beginning: ask(themeTableBeginning),
  forWork: ask(themeTableForWork),
  start: act(startThemeTable),
  edit: act(editThemeTable),
  addParticipant: act(addParticipant),
  removeParticipant: act(removeParticipant),
  recordSession: act(recordSession),
  editSession: act(editSession),
  publishSession: act(publishSession),
  addFinding: act(addFinding),
  editFinding: act(editFinding),
  publishFinding: act(publishFinding),
});

import {
  addCouncil,
  appointMember,
  councilBySlug,
  councilForAdministration,
  councils as everyCouncil,
  editCouncil,
  endMembership,
  setSetting,
} from '@samenspraak/core/councils/index.ts';
import { act, ask, router } from '../trpc.ts';

export const councils = router({
  list: ask(everyCouncil),
  bySlug: ask(councilBySlug),
  forAdministration: ask(councilForAdministration),
  add: act(addCouncil),
  edit: act(editCouncil),
  set: act(setSetting),
  appointMember: act(appointMember),
  endMembership: act(endMembership),
});

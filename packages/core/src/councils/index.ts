export { addCouncil } from './add-council.ts';
export { appointMember } from './appoint-member.ts';
export { editCouncil } from './edit-council.ts';
export { endMembership } from './end-membership.ts';
export { setSetting } from './set-setting.ts';
export { tellCouncil } from './tell-council.ts';
export { councilBySlug, councilForAdministration, councils } from './views.ts';
export { listCouncils, listMembersOn, readCouncil, readSettingOn, readSettingsOn } from './read.ts';

export type OrganisationRefusals = {
  'slug-taken': { slug: string };
  'host-name-taken': { hostName: string };
  'cbs-code-taken': { cbsCode: string };
  'office-already-held': Record<never, never>;
  'last-administrator': Record<never, never>;
  'roles-still-held': Record<never, never>;
};

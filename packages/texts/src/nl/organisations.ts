export const organisations = {
  /** What a new installation is called until the first administrator gives it its names. */
  begin: { region: 'Onze regio', administrator: 'Beheerder' },
};

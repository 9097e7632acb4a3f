/**
 * The IJmond of the demo: three municipalities, their participation councils and the regional one. The
 * municipalities exist and their codes are real; the people, phone numbers and addresses are invented.
 */
export const region = {
  name: 'IJmond',
  theme: 'neutral',
  phone: '14 0251 (verzonnen)',
  email: 'regio@ijmond.example',
  postalAddress: 'Postbus 1, 1940 AA Beverwijk (verzonnen)',
  privacyEmail: 'privacy@ijmond.example',
} as const;

const municipality = (key: 'beverwijk' | 'heemskerk' | 'velsen', name: string, cbsCode: string) =>
  ({
    key,
    name,
    cbsCode,
    theme: key,
    phone: '14 0251 (verzonnen)',
    email: `samenspraak@${key}.example`,
    postalAddress: `Postbus 1, ${name} (verzonnen)`,
    privacyEmail: `privacy@${key}.example`,
  }) as const;

export const municipalities = [
  municipality('beverwijk', 'Beverwijk', '0375'),
  municipality('heemskerk', 'Heemskerk', '0396'),
  municipality('velsen', 'Velsen', '0453'),
] as const;

export const councils = [
  {
    key: 'raad-beverwijk',
    of: 'beverwijk',
    name: 'Participatieraad Beverwijk',
    about:
      'Wij zijn inwoners van Beverwijk. Wij adviseren de gemeente over zorg, jeugdhulp, werk en inkomen. Vooral: hoe de gemeente inwoners eerder, beter en breder kan betrekken.',
  },
  {
    key: 'raad-heemskerk',
    of: 'heemskerk',
    name: 'Participatieraad Heemskerk',
    about:
      'Wij zijn inwoners van Heemskerk die weten hoe het is om hulp nodig te hebben, of om die te geven. Met die ervaring adviseren wij de gemeente.',
  },
  {
    key: 'raad-velsen',
    of: 'velsen',
    name: 'Participatieraad Velsen',
    about:
      'Wij denken mee met de gemeente Velsen over zorg, jeugd, werk en inkomen. Wij geven advies als de gemeente erom vraagt, en ook als zij er niet om vraagt.',
  },
  {
    key: 'raad-ijmond',
    of: 'ijmond',
    name: 'Regionale Participatieraad IJmond',
    about:
      'Wij letten op onderwerpen die Beverwijk, Heemskerk en Velsen samen regelen, zoals jeugdhulp, beschermd wonen en vervoer. Wij bewaken dat zij slim samenwerken.',
  },
] as const;

/** Each council's settings; the sources are those of the demo, since the real IJmond terms were not found. */
export const settings = [
  {
    kind: 'adviceTerm',
    value: { n: 6, unit: 'weeks', count: 'after', source: 'bylaw' },
    ground: 'Verordening participatieraad (demo), artikel 5',
  },
  {
    kind: 'responseTerm',
    value: { n: 6, unit: 'weeks', count: 'after', source: 'bylaw' },
    ground: 'Verordening participatieraad (demo), artikel 7',
  },
  {
    kind: 'quorum',
    value: { numerator: 2, denominator: 3 },
    ground: 'Verordening participatieraad (demo), artikel 9',
  },
  {
    kind: 'majority',
    value: { rule: 'votesCast' },
    ground: 'Verordening participatieraad (demo), artikel 10',
  },
] as const;

/** Plainly invented people; the first letters say what they do. */
export const officers = [
  { key: 'olga', name: 'Olga Opsteller', of: 'beverwijk', role: 'policyOfficer' },
  { key: 'lies', name: 'Lies Liaison', of: 'beverwijk', role: 'liaisonOfficer' },
  { key: 'wim', name: 'Wim Wethouder', of: 'beverwijk', role: 'portfolioHolder' },
  { key: 'greet', name: 'Greet Griffier', of: 'beverwijk', role: 'clerk' },
  { key: 'henk', name: 'Henk Heemskerker', of: 'heemskerk', role: 'policyOfficer' },
  { key: 'gijs', name: 'Gijs Griffie', of: 'heemskerk', role: 'clerk' },
  { key: 'vera', name: 'Vera Velsenaar', of: 'velsen', role: 'policyOfficer' },
  { key: 'gerda', name: 'Gerda Griffioen', of: 'velsen', role: 'clerk' },
  { key: 'rob', name: 'Rob Regio', of: 'ijmond', role: 'policyOfficer' },
] as const;

export const members = [
  { key: 'vic', name: 'Vic Voorzitter', of: 'raad-beverwijk', role: 'chair' },
  { key: 'sara', name: 'Sara Secretaris', of: 'raad-beverwijk', role: 'secretary' },
  { key: 'ada', name: 'Ada Ambtelijk-Secretaris', of: 'raad-beverwijk', role: 'officialSecretary' },
  { key: 'mo', name: 'Mo Meedenker', of: 'raad-beverwijk', role: 'member' },
  { key: 'nel', name: 'Nel Naaste', of: 'raad-beverwijk', role: 'member' },
  { key: 'ruud', name: 'Ruud Rolstoel', of: 'raad-beverwijk', role: 'member' },
  { key: 'hanna', name: 'Hanna Hamer', of: 'raad-heemskerk', role: 'chair' },
  { key: 'piet', name: 'Piet Pen', of: 'raad-heemskerk', role: 'secretary' },
  { key: 'joke', name: 'Joke Jeugd', of: 'raad-heemskerk', role: 'member' },
  { key: 'kees', name: 'Kees Kustlijn', of: 'raad-velsen', role: 'chair' },
  { key: 'tineke', name: 'Tineke Toets', of: 'raad-velsen', role: 'secretary' },
  { key: 'zoe', name: 'Zoë Zorg', of: 'raad-velsen', role: 'member' },
  { key: 'hanna', name: 'Hanna Hamer', of: 'raad-ijmond', role: 'chair' },
  { key: 'sara', name: 'Sara Secretaris', of: 'raad-ijmond', role: 'secretary' },
  { key: 'mo', name: 'Mo Meedenker', of: 'raad-ijmond', role: 'member' },
  { key: 'zoe', name: 'Zoë Zorg', of: 'raad-ijmond', role: 'member' },
] as const;

export const administrator = { key: 'ben', name: 'Ben Beheerder', email: 'ben@demo.example' } as const;

export const emailOf = (key: string): string => `${key}@demo.example`;

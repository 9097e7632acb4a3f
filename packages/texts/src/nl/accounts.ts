import type { OwnWords } from '../own-words.ts';
import type { MemberRole } from '@samenspraak/domain/councils/vocabulary.ts';
import type { OfficeRole } from '@samenspraak/domain/organisations/vocabulary.ts';

/** What somebody does, as it stands in a sentence: "u bent voorzitter van …". */
export const roles: Record<OfficeRole | MemberRole, string> = {
  policyOfficer: 'beleidsmedewerker',
  liaisonOfficer: 'contactpersoon voor de raden',
  portfolioHolder: 'portefeuillehouder',
  clerk: 'griffier',
  administrator: 'beheerder',
  chair: 'voorzitter',
  secretary: 'secretaris',
  officialSecretary: 'ambtelijk secretaris',
  member: 'lid',
};

export const accounts = ({ councils }: OwnWords) => ({
  /** Stands where the name of somebody stood. */
  erased: '(naam gewist)',
  roles,
  signIn: {
    title: 'Inloggen',
    lead: `Voor leden van ${councils} en voor medewerkers van gemeenten. Om mee te doen aan een raadpleging hoeft u niet in te loggen.`,
    email: 'Uw e-mailadres',
    emailHelp: 'Het adres waarop u bent uitgenodigd. U krijgt daar een code van 6 cijfers.',
    submit: 'Code aanvragen',
    noAccountTitle: 'Hebt u nog geen uitnodiging?',
    noAccount:
      'Vraag de beheerder van uw gemeente om u uit te nodigen. Dat geldt ook voor leden van een raad.',
  },
  code: {
    title: 'Vul uw code in',
    sent: 'Is uw e-mailadres bij ons bekend? Dan krijgt u binnen een paar minuten een e-mail met een code. Kijk ook bij de ongewenste e-mail.',
    label: 'De code uit de e-mail',
    help: '6 cijfers. U hebt er 10 minuten de tijd voor.',
    submit: 'Inloggen',
    again: 'Een nieuwe code aanvragen',
  },
  me: {
    title: 'Mijn account',
    dataTitle: 'Mijn gegevens',
    name: 'Naam',
    email: 'E-mailadres',
    language: 'Taal van e-mails',
    languages: { nl: 'Nederlands', en: 'Engels' },
    languageLead: 'In deze taal krijgt u onze e-mails. De taal van de website kiest u bovenaan elke pagina.',
    save: 'Taal bewaren',
    roles: 'Wat u doet',
    roleAt: (role: string, at: string) => `${role}, ${at}`,
    roleUntil: (role: string, at: string, until: string) => `${role}, ${at} (tot en met ${until})`,
    noRole: 'U hebt nu geen rol.',
    wrong: 'Klopt er iets niet? Vraag uw beheerder om het te wijzigen.',
    sessionsTitle: 'Waar u bent ingelogd',
    sessionsLead: 'Herkent u iets niet, of bent u een apparaat kwijt? Log daar dan uit.',
    unknownDevice: 'Onbekend apparaat',
    here: 'Dit apparaat',
    since: 'ingelogd op',
    until: 'blijft ingelogd tot',
    end: 'Uitloggen',
    endAbout: (device: string, since: string) => `op ${device}, ingelogd op ${since}`,
    endAll: 'Overal uitloggen',
  },
  desk: {
    label: 'Werkruimte',
    signedInAs: (name: string) => `Ingelogd als ${name}`,
    tasks: 'Mijn taken',
    dossiers: 'Dossiers',
    advice: 'Adviezen',
    themeTables: 'Thematafels',
    admin: 'Beheer',
    account: 'Mijn account',
    signOut: 'Uitloggen',
  },
});

import type { OwnWords } from '../own-words.ts';
/** What stands around every page, and the words that all forms and pages share. */
export const shell = ({ Council }: OwnWords) => ({
  name: 'Samenspraak',
  skip: 'Naar de inhoud',
  navigation: 'Hoofdmenu',
  nav: {
    consultations: 'Raadplegingen',
    dossiers: 'Dossiers',
    advices: 'Adviezen',
    councils: 'Raden',
    work: 'Mijn taken',
  },
  breadcrumbs: 'Kruimelpad',
  home: 'Home',
  back: 'Terug',
  language: {
    label: 'Taal',
    current: 'Nederlands',
    nl: 'Nederlands',
    en: 'English',
  },
  demo: {
    banner: 'Dit is een demonstratie. De mensen en de voorstellen zijn verzonnen.',
    signIn: 'Inloggen als iemand uit de demonstratie',
    mail: 'De verstuurde post lezen',
  },
  /** On a page in the one language, about something that was written in the other. */
  onlyIn: {
    nl: 'Deze tekst is er alleen in het Nederlands.',
    en: 'Deze tekst is er alleen in het Engels.',
  },
  footer: {
    address: (url: string) => `Deze pagina staat op ${url}`,
    helpTitle: 'Vragen, of liever op papier?',
    help: 'U kunt ook op papier meedoen, of samen met iemand van de gemeente. Bel of mail ons; wij helpen u.',
    helpFrom: (organisation: string) =>
      `U kunt ook op papier meedoen, of samen met iemand van ${organisation}. Bel of mail; wij helpen u.`,
    phone: 'Telefoon',
    email: 'E-mail',
    contact: 'Contact met uw gemeente',
    about: 'Over deze website',
    accessibility: 'Toegankelijkheid',
    privacy: 'Privacy',
    account: 'Inloggen voor raden en medewerkers',
    made: 'Samenspraak is open software: iedereen mag zien hoe het werkt.',
  },
  form: {
    optional: 'niet verplicht',
    errorTitle: 'Er gaat nog iets niet goed',
    errorPrefix: 'Fout: ',
    typed: 'Lees of kopieer wat u typte',
    arranged: 'Aangepast, nog niet bewaard. Alles wat u typte, staat er nog.',
    errorKept: 'Vulde u al iets in? Dat staat er nog.',
  },
  diff: {
    added: 'toegevoegd',
    removed: 'weggehaald',
  },
  voices: {
    label: 'Wie spreekt',
    residents: 'Inwoners',
    council: Council,
    table: 'Thematafel',
    municipality: 'Gemeente',
  },
  pages: {
    label: 'Bladeren',
    position: (page: number, pages: number) => `Pagina ${page} van ${pages}`,
    previous: 'Vorige',
    next: 'Volgende',
  },
  error: {
    404: {
      title: 'Deze pagina is er niet',
      lines: [
        'Misschien is het adres niet goed overgenomen, of is de pagina verhuisd.',
        'Kijk bij de dossiers of de raadplegingen, of begin opnieuw op de eerste pagina.',
      ],
      typed: 'Vulde u net iets in? Wat u verstuurde en waarvan u een bevestiging zag, is bewaard.',
    },
    401: {
      title: 'U bent niet meer ingelogd',
      lines: ['Na een tijd loggen wij u uit. Wat u verstuurde, is daarom nog niet bewaard.'],
      typed: 'Wat u eerder bewaarde of verstuurde, is er nog.',
    },
    403: {
      title: 'Deze pagina is niet voor u',
      lines: [
        'U bent ingelogd, maar deze pagina hoort niet bij uw rol. Klopt dat niet? Bel of mail uw beheerder.',
      ],
      typed: 'Wat u eerder bewaarde of verstuurde, is er nog.',
    },
    409: {
      title: 'Dit kan nu niet meer',
      lines: [],
      typed: 'Wat u net verstuurde, is niet bewaard.',
    },
    413: {
      title: 'Dit is te groot om te versturen',
      lines: [
        'Ga terug met de knop van uw browser: wat u typte, staat er meestal nog. Maak de tekst korter en verstuur opnieuw.',
      ],
      typed: 'Er is niets verstuurd en niets bewaard.',
    },
    500: {
      title: 'Er ging iets mis bij ons',
      lines: ['Dat ligt niet aan u. Probeer het over een paar minuten opnieuw.'],
      typed:
        'Wat u eerder verstuurde en waarvan u een bevestiging zag, is bewaard. Was u iets aan het invullen? Ga terug met de knop van uw browser: meestal staat het er nog.',
    },
    503: {
      title: 'De website is even niet beschikbaar',
      lines: ['Wij zijn aan het werk, of het is heel druk. Probeer het over een paar minuten opnieuw.'],
      typed:
        'Wat u eerder verstuurde en waarvan u een bevestiging zag, is bewaard. Was u iets aan het invullen? Ga terug met de knop van uw browser: meestal staat het er nog.',
    },
    other: {
      title: 'Dit kan nu niet',
      lines: ['Kijk of het adres klopt. Of ga terug en probeer het opnieuw.'],
      typed: 'Wat u eerder verstuurde en waarvan u een bevestiging zag, is bewaard.',
    },
    foreign: {
      title: 'Dit is niet verstuurd',
      lines: [
        'Wij konden niet zien of dit formulier van deze website kwam. Voor uw veiligheid is er daarom niets bewaard.',
        'Ga terug met de knop van uw browser: wat u typte, staat er meestal nog. Kopieer het. Ga daarna naar de eerste pagina, open het formulier daar opnieuw en verstuur het nog een keer.',
      ],
    },
    again:
      'Wat u typte, is er nog. Laat deze pagina open en verstuur het straks nog een keer. Het komt niet dubbel aan.',
    signIn: 'Log in (opent een nieuw tabblad)',
    comeBack: 'Kom terug naar deze pagina. Wat u typte, is er nog: verstuur het opnieuw.',
    sendAgain: 'Opnieuw versturen',
    helpTitle: 'Hulp nodig?',
    help: 'Bel of mail de gemeente. Vertel wat u wilde doen; dan helpen wij u verder.',
    contact: 'Telefoonnummers en e-mailadressen',
    home: 'Naar de eerste pagina',
  },
});

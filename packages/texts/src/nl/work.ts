import { days, weekdayLong } from '../format.ts';

type About = { about: string; at: string | null; number: string | null };
const forWhom = (at: string | null) => (at ? ` voor ${at}` : '');

export const work = {
  title: 'Mijn taken',
  lead: 'Dit vraagt nu iets van u. Wat het eerst moet, staat bovenaan.',
  none: 'U hoeft nu niets te doen.',
  noneHelp:
    'Zodra er iets op u wacht, staat het hier met de dag waarop het klaar moet zijn. U krijgt dan ook een e-mail.',
  noRole: 'U hebt op dit moment geen rol bij een gemeente of raad. Vraag uw beheerder als dat niet klopt.',
  /** Each begins with a verb; the day stands behind it. */
  tasks: {
    'answer-advice': ({ about, at, number }: About) =>
      `Beantwoord advies ${number ?? ''} “${about}”${forWhom(at)}`,
    'record-decision': ({ about, at }: About) => `Leg het besluit over “${about}” vast${forWhom(at)}`,
    'send-request': ({ about }: About) => `Maak de adviesaanvraag over “${about}” af en verstuur die`,
    'write-version': ({ about }: About) => `Schrijf en publiceer de eerste tekst van “${about}”`,
    'open-round': ({ about }: About) => `Maak de raadpleging “${about}” af en open die`,
    'close-round': ({ about }: About) => `Volg de raadpleging “${about}” tot zij sluit`,
    'publish-results': ({ about }: About) => `Publiceer de uitslag van de raadpleging “${about}”`,
    'give-advice': ({ about, at }: About) => `Geef advies over “${about}”${forWhom(at)}`,
    'continue-advice': ({ about, at }: About) => `Schrijf verder aan het advies “${about}”${forWhom(at)}`,
    'submit-advice': ({ about, at }: About) => `Breng het vastgestelde advies “${about}” uit${forWhom(at)}`,
    'set-council': ({ about }: About) => `Stel de termijnen en regels in van ${about}`,
    'look-at-mail': ({ number }: About) =>
      number === '1'
        ? 'Kijk naar 1 e-mail die niet aankwam'
        : `Kijk naar ${number ?? ''} e-mails die niet aankwamen`,
  },
  by: (day: string) => `uiterlijk ${weekdayLong(day, 'nl')}`,
  late: (day: string, lateDays: number) =>
    `${days(lateDays, 'nl')} te laat, het moest ${weekdayLong(day, 'nl')}`,
  since: (day: string) => `wacht sinds ${weekdayLong(day, 'nl')}`,
  noDay: 'zo snel mogelijk',
  elseTitle: 'Ook op uw bureau',
  dossiers: 'Dossiers',
  newDossier: 'Nieuw dossier maken',
  newAdvice: 'Ongevraagd advies beginnen',
  themeTables: 'Thematafels',
  admin: 'Beheer van gemeenten en raden',
};

import { dossiers } from './dossiers.ts';
import { days, weekdayLong } from '../format.ts';

type About = { about: string; at: string | null; number: string | null };
const forWhom = (at: string | null) => (at ? ` voor ${dossiers.the(at)}` : '');

export const work = {
  title: 'Mijn taken',
  lead: 'Dit moet u nog doen. Wat het eerst klaar moet zijn, staat bovenaan.',
  none: 'U hoeft nu niets te doen.',
  noneHelp:
    'Zodra u iets moet doen, staat het hier. U krijgt een e-mail als er een adviesaanvraag, een advies of een antwoord voor u is.',
  noRole: 'U hebt op dit moment geen rol bij een gemeente of raad. Klopt dat niet? Vraag het uw beheerder.',
  /** Each begins with a verb; the day stands behind it. */
  tasks: {
    'answer-advice': ({ about, at, number }: About) =>
      `Beantwoord advies ${number ?? ''} “${about}”${forWhom(at)}`,
    'record-decision': ({ about, at }: About) => `Leg het besluit over “${about}” vast${forWhom(at)}`,
    'link-advice': ({ about, number }: About) =>
      `Kies bij welk voorstel advies ${number ?? ''} “${about}” hoort`,
    'ask-advice': ({ about }: About) => `Vraag advies over “${about}”, of kies een andere fase`,
    'go-on-without': ({ about }: About) =>
      `Kies of u nog wacht op advies over “${about}”, of verdergaat zonder`,
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
        ? 'Kijk naar 1 e-mail of PDF die niet lukte'
        : `Kijk naar ${number ?? ''} e-mails of PDF’s die niet lukten`,
  },
  by: (day: string) => `uiterlijk ${weekdayLong(day, 'nl')}`,
  late: (lateDays: number) => `${days(lateDays, 'nl')} te laat`,
  wasDue: (day: string) => `moest uiterlijk ${weekdayLong(day, 'nl')} klaar zijn`,
  since: (day: string) => `wacht sinds ${weekdayLong(day, 'nl')}`,
  noDay: 'zo snel mogelijk',
  elseTitle: 'Wat u nog meer kunt doen',
  dossiers: 'Dossiers',
  newDossier: 'Nieuw dossier beginnen',
  newAdvice: 'Ongevraagd advies beginnen',
  themeTables: 'Thematafels',
  admin: 'Beheer van gemeenten en raden',
};

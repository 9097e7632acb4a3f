import type { MemberRole } from '@samenspraak/domain/councils/vocabulary.ts';
import type { LetterParameters } from '@samenspraak/domain/notifications/vocabulary.ts';
import type { OfficeRole } from '@samenspraak/domain/organisations/vocabulary.ts';
import { clock, longDay, weekdayLong } from '../format.ts';
import type { LetterTo, LetterWords } from '../letter.ts';
import { roles } from './accounts.ts';

const greeting = (to: LetterTo) => `Beste ${to.name},`;
const closing = 'Met vriendelijke groet,\nSamenspraak';
const footer = (to: LetterTo) =>
  `Dit bericht is automatisch verstuurd door ${to.site}. Hulp nodig? Kies onderaan die website "Contact met uw gemeente": daar staat het telefoonnummer.`;
const signInSteps = (to: LetterTo) => [
  `Ga naar ${to.site} en kies onderaan "Inloggen voor raden en medewerkers".`,
  `Vul uw e-mailadres in: ${to.email}. U krijgt dan een code per e-mail.`,
  'Vul die code in. U hebt geen wachtwoord nodig.',
];
const noLink =
  'In deze e-mail staat geen link om in te loggen. Zo weet u zeker dat u op de goede website bent.';
const inWork = 'Kijk op de pagina "Mijn taken". Bovenaan staat wat u als eerste moet doen.';

const chores: Record<OfficeRole | MemberRole, string> = {
  policyOfficer: 'U kunt er dossiers maken, inwoners raadplegen, advies vragen en advies beantwoorden.',
  liaisonOfficer: 'U kunt er dossiers maken, inwoners raadplegen, advies vragen en advies beantwoorden.',
  portfolioHolder:
    'U kunt er advies aan het college lezen en beantwoorden, en besluiten van het college vastleggen.',
  clerk: 'U kunt er advies aan de gemeenteraad beantwoorden en besluiten van de gemeenteraad vastleggen.',
  administrator: 'U kunt er mensen uitnodigen, en gemeenten en raden beheren.',
  chair:
    'U kunt er samen met uw raad advies schrijven, vastleggen wat de raad besloot en het advies uitbrengen.',
  secretary:
    'U kunt er samen met uw raad advies schrijven, vastleggen wat de raad besloot en het advies uitbrengen.',
  officialSecretary:
    'U kunt er voor de raad advies schrijven, vastleggen wat de raad besloot en het advies uitbrengen.',
  member: 'U kunt er adviesaanvragen lezen en samen met uw raad advies schrijven.',
};

/** The letters by mail. The subject says what to do and by when; steps are in words, never a link that signs in. */
export const mail = {
  signInCode: (to: LetterTo, { code, expiresAt }: { code: string; expiresAt: string }): LetterWords => ({
    subject: `Log in met uw code, vóór ${clock(expiresAt)}`,
    heading: 'Uw code om in te loggen',
    keyFacts: [
      { label: 'Code', value: `${code.slice(0, 3)} ${code.slice(3)}` },
      { label: 'Te gebruiken tot', value: clock(expiresAt) },
    ],
    paragraphs: [greeting(to), 'Vul deze code in op de pagina waar u hem aanvroeg. De code werkt één keer.'],
    closing: `Vroeg u geen code aan? Dan hoeft u niets te doen. Geef de code nooit aan iemand anders, ook niet aan de gemeente.\n\n${closing}`,
    footer: footer(to),
  }),
  invitation: (to: LetterTo, { role, at }: LetterParameters['invitation']): LetterWords => ({
    subject: `Log in bij Samenspraak als ${roles[role]} van ${at}`,
    heading: 'U bent uitgenodigd voor Samenspraak',
    keyFacts: [
      { label: 'Uw rol', value: roles[role] },
      { label: 'Bij', value: at },
      { label: 'Uw e-mailadres om in te loggen', value: to.email },
    ],
    paragraphs: [
      greeting(to),
      'In Samenspraak raadplegen gemeenten hun inwoners en vragen zij advies aan participatieraden.',
      chores[role],
      'Zo logt u in:',
    ],
    steps: signInSteps(to),
    closing: `${noLink} Kent u ${at} niet? Dan is dit bericht verkeerd gestuurd en kunt u het weggooien.\n\n${closing}`,
    footer: footer(to),
  }),
  adviceRequested: (to: LetterTo, { title, dueOn }: LetterParameters['adviceRequested']): LetterWords => ({
    subject: dueOn
      ? `Geef uiterlijk ${longDay(dueOn)} advies over “${title}”`
      : `Geef advies over “${title}”`,
    heading: 'Uw raad wordt om advies gevraagd',
    keyFacts: [
      { label: 'Voorstel', value: title },
      ...(dueOn ? [{ label: 'Advies uiterlijk', value: weekdayLong(dueOn) }] : []),
      { label: 'Aan zet', value: 'uw raad' },
    ],
    paragraphs: [
      greeting(to),
      'Lees de vragen en het voorstel. Schrijf daarna samen met uw raad het advies.',
      'Zo begint u:',
    ],
    steps: [...signInSteps(to), inWork],
    closing: `${noLink}\n\n${closing}`,
    footer: footer(to),
  }),
  requestWithdrawn: (to: LetterTo, { title, reason }: LetterParameters['requestWithdrawn']): LetterWords => ({
    subject: `U hoeft geen advies meer te geven over “${title}”`,
    heading: 'Uw raad hoeft geen advies meer te geven',
    keyFacts: [
      { label: 'Voorstel', value: title },
      { label: 'Reden', value: reason },
    ],
    paragraphs: [
      greeting(to),
      'De adviesaanvraag of het hele voorstel is ingetrokken. Daarom hoeft uw raad op deze aanvraag geen advies meer te geven. Begon uw raad al? Dan mag de raad het advies afmaken, of het concept weggooien. Uit zichzelf mag een raad altijd advies geven.',
    ],
    closing,
    footer: footer(to),
  }),
  adviceSubmitted: (
    to: LetterTo,
    { number, title, dueOn }: LetterParameters['adviceSubmitted'],
  ): LetterWords => ({
    subject: dueOn
      ? `Beantwoord uiterlijk ${longDay(dueOn)} advies ${number}`
      : `Beantwoord advies ${number}`,
    heading: `Er is advies uitgebracht: ${title}`,
    keyFacts: [
      { label: 'Advies', value: `${number}, ${title}` },
      ...(dueOn ? [{ label: 'Antwoord uiterlijk', value: weekdayLong(dueOn) }] : []),
      { label: 'Aan zet', value: 'uw organisatie' },
    ],
    paragraphs: [
      greeting(to),
      'Geef op elke aanbeveling een antwoord: overgenomen, deels overgenomen of niet overgenomen. Bij de laatste twee hoort een reden.',
      'Zo begint u:',
    ],
    steps: [...signInSteps(to), inWork],
    closing: `${noLink}\n\n${closing}`,
    footer: footer(to),
  }),
  responseCompleted: (
    to: LetterTo,
    { number, title, authority }: LetterParameters['responseCompleted'],
  ): LetterWords => ({
    subject: `Lees het antwoord op uw advies ${number}`,
    heading: 'Er is antwoord op uw advies',
    keyFacts: [
      { label: 'Advies', value: `${number}, ${title}` },
      { label: 'Antwoord van', value: authority },
    ],
    paragraphs: [
      greeting(to),
      'Het antwoord is openbaar. Bij elke aanbeveling staat wat ermee gebeurt en waarom. Zo leest u het:',
    ],
    steps: [`Ga naar ${to.site} en kies "Adviezen".`, `Kies advies ${number}.`],
    closing,
    footer: footer(to),
  }),
};

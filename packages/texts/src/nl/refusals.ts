import type { RefusalCode, RefusalParameters } from '@samenspraak/domain/shared/refusal.ts';
import { moment as at, longDay } from '../format.ts';
import { consultationsDesk } from './consultations-desk.ts';
import { dossiersDesk } from './dossiers-desk.ts';
import { fields } from './fields.ts';

const moment = (instant: string) => at(instant, 'nl');
const day = (value: string) => longDay(value, 'nl');
const list = (items: (string | number)[]) => new Intl.ListFormat('nl').format(items.map(String));
const minutes = (seconds: number) => (seconds <= 60 ? '1 minuut' : `${Math.ceil(seconds / 60)} minuten`);
const members = (n: number) => (n === 1 ? 'was 1 lid' : `waren ${n} leden`);
const named = (field: string): string => (fields as Record<string, string>)[field] ?? field;

/** One sentence for each refusal: what is the matter, and what to do. */
export const refusals: { [C in RefusalCode]: (parameters: RefusalParameters[C]) => string } = {
  'not-found': () =>
    'Dit vinden wij niet. Misschien is het verplaatst, of klopt het adres niet. Kijk het adres na of begin op de eerste pagina.',
  'sign-in-needed': () => 'Log eerst in.',
  'not-allowed': () => 'Dit kan niet met uw rol. Klopt dat niet? Vraag het uw beheerder.',
  'invalid-input': () => 'Er klopt iets niet in wat u invulde. Kijk bij de velden hieronder.',
  'changed-meanwhile': () =>
    'Dit is intussen gewijzigd, door iemand anders of door uzelf in een ander venster. Hieronder staan beide teksten. Maak er één tekst van en bewaar opnieuw.',
  'changed-since-read': () =>
    'Dit is intussen gewijzigd, door iemand anders of door uzelf in een ander venster. Daarom deed de knop nog niets. Kijk hieronder hoe het nu is en druk daarna opnieuw op de knop.',
  'done-before': () =>
    'U hebt dit formulier al eerder verstuurd, en daarna is er iets veranderd. Kijk eerst hoe het nu is. Staat de knop er nog en wilt u het toch nog een keer doen? Druk dan opnieuw.',
  'code-wrong-or-expired': ({ triesLeft }) =>
    triesLeft
      ? `Deze code klopt niet. Controleer de code. U kunt het nog ${triesLeft} keer proberen.`
      : 'Deze code werkt niet meer: hij is gebruikt, te oud of te vaak verkeerd ingevuld. Vraag een nieuwe code aan.',
  'too-many-tries': ({ seconds }) =>
    `U hebt het te vaak geprobeerd. Probeer het over ${minutes(seconds)} opnieuw.`,
  'person-already-invited': ({ email }) =>
    `Iemand anders heeft het e-mailadres ${email} al. Controleer het adres.`,
  'slug-taken': ({ slug }) => `Het adres “${slug}” is al in gebruik, of was dat eerder. Kies een ander.`,
  'cbs-code-taken': ({ cbsCode }) => `Er is al een gemeente met CBS-code ${cbsCode}. Controleer de code.`,
  'host-name-taken': ({ hostName }) =>
    `Het webadres ${hostName} is al van een andere gemeente of regio, of van deze website zelf. Kies een ander webadres, of laat het veld leeg.`,
  'office-already-held': () => 'Deze persoon heeft deze rol al. U hoeft niets te doen.',
  'last-administrator': () =>
    'Dit is de laatste beheerder zonder laatste dag. Nodig eerst iemand anders uit als beheerder. Daarna kunt u deze rol beëindigen.',
  'roles-still-held': () =>
    'Deze persoon heeft nog een rol. Beëindig eerst elke rol. Vanaf de dag na de laatste dag kunt u de naam wissen.',
  'already-a-member': () => 'Deze persoon is al lid van deze raad. U hoeft niets te doen.',
  'setting-missing': ({ kind, day: on }) =>
    `Voor deze raad is op ${day(on)} nog niet ingesteld: ${{ adviceTerm: 'de tijd om te adviseren', responseTerm: 'de tijd om te antwoorden', quorum: 'hoeveel leden er moeten zijn', majority: 'wanneer een advies is aangenomen' }[kind] ?? kind}. Vraag de beheerder om dat te doen.`,
  'version-published-already': ({ number }) =>
    `Versie ${number} is al gepubliceerd en verandert niet meer. Maak een nieuwe versie.`,
  'plain-version-published-already': ({ number }) =>
    `De tekst in eenvoudige taal van versie ${number} is al gepubliceerd en verandert niet meer. Een wijziging kan pas bij een nieuwe versie van het voorstel.`,
  'version-has-no-sections': () => 'Deze versie heeft nog geen tekst. Schrijf minstens één onderdeel.',
  'draft-exists-already': ({ number }) => `Er is al een concept: versie ${number}. Werk daarin verder.`,
  'round-still-open': () =>
    'Er loopt nog een raadpleging over dit voorstel, of er begint er een. Sluit die eerst, of trek die in. Daarna kunt u het voorstel intrekken.',
  'dossier-withdrawn': () => 'Dit voorstel is ingetrokken. U kunt er niets meer aan veranderen.',
  'dossier-not-published': () => 'Dit dossier is nog niet openbaar. Maak het eerst openbaar.',
  'dossier-published-already': ({ on }) => `Dit dossier is al openbaar sinds ${day(on)}.`,
  'phase-too-early': ({ needs, who }) => dossiersDesk.barriers[needs](who),
  'phase-not-next': () =>
    'Deze stap past niet bij de fase waarin het voorstel nu is. Misschien heeft iemand de fase intussen veranderd. Open het dossier opnieuw.',
  'version-incomplete': ({ sections, note }) =>
    [
      'Deze versie is nog niet klaar om te publiceren.',
      ...(sections.length > 0
        ? [
            `Vul een kop en tekst in bij ${sections.length === 1 ? 'onderdeel' : 'de onderdelen'} ${list(sections)}.`,
          ]
        : []),
      ...(note ? ['Schrijf in één zin wat er is veranderd.'] : []),
    ].join(' '),
  'finding-published-already': ({ number }) =>
    `Bevinding ${number} is al gepubliceerd en verandert niet meer.`,
  'session-published-already': ({ on }) =>
    `Het verslag is op ${day(on)} gepubliceerd en verandert niet meer.`,
  'table-ended': ({ on }) => `Deze thematafel eindigde op ${day(on)}.`,
  'consultation-not-open-yet': ({ at: instant }) => `De raadpleging begint op ${moment(instant)}.`,
  'consultation-closed': ({ at: instant }) =>
    `De raadpleging sloot op ${moment(instant)}. Antwoorden kan niet meer.`,
  'consultation-opened-already': ({ at: instant }) =>
    `De raadpleging is op ${moment(instant)} geopend. De vragen kunt u niet meer veranderen.`,
  'consultation-still-open': ({ until }) =>
    `De raadpleging is nog open tot ${moment(until)}. Dit kan pas na de sluiting.`,
  'consultation-published-already': ({ at: instant }) =>
    `De uitslag is op ${moment(instant)} gepubliceerd en verandert niet meer.`,
  'consultation-incomplete': ({ missing }) =>
    `De raadpleging is nog niet klaar. Wat ontbreekt: ${list(missing.map(consultationsDesk.missingCode))}.`,
  'consultation-not-opened': () => 'Deze raadpleging is nog niet geopend. Dit kan pas als zij open is.',
  'consultation-withdrawn': ({ at: instant }) => `De raadpleging is op ${moment(instant)} ingetrokken.`,
  'answers-not-right': () => 'Er klopt iets nog niet in uw antwoorden. Kijk bij de vragen hieronder.',
  'nothing-to-send': () =>
    'Er staan geen antwoorden meer klaar om te versturen. Vul de vragen opnieuw in. Wij verwijderen antwoorden die 60 dagen niet zijn verstuurd.',
  'too-few-answers': ({ n, needed }) =>
    `Er ${n === 1 ? 'is 1 antwoord' : `zijn ${n} antwoorden`}. Een uitslag tonen wij pas vanaf ${needed} antwoorden, zodat niemand herkenbaar is.`,
  'response-withdrawn': ({ on }) => `U hebt uw antwoord op ${day(on)} ingetrokken.`,
  'code-unknown': () =>
    'Met deze code vinden wij hier geen antwoord. Controleer de code: u kreeg hem bij “Later verdergaan” en op uw bevestiging.',
  'request-sent-already': ({ on }) => `De adviesaanvraag is op ${day(on)} verstuurd en verandert niet meer.`,
  'request-withdrawn': ({ on }) =>
    `De adviesaanvraag is op ${day(on)} ingetrokken. U kunt er niets meer mee doen.`,
  'council-asked-already': ({ council, on }) =>
    `${council} heeft over dit voorstel al een aanvraag, verstuurd op ${day(on)}, en gaf daarop nog geen advies. Trek die aanvraag eerst in, of vraag een andere raad.`,
  'request-incomplete': ({ missing }) =>
    `De adviesaanvraag is nog niet klaar. Wat ontbreekt: ${list(missing.map(named))}.`,
  'term-too-short': ({ earliest }) =>
    `De raad heeft recht op tijd tot ${day(earliest)}. Korter kan alleen met spoed, na overleg met de voorzitter. Schrijf dan de reden op.`,
  'late-request-needs-reason': () => 'U vraagt laat om advies. Schrijf op waarom u dat nu pas doet.',
  'advice-submitted-already': ({ number, on }) =>
    `Advies ${number} is op ${day(on)} uitgebracht. Er verandert niets meer aan.`,
  'advice-not-adopted': () => 'Dit advies is nog niet vastgesteld. Leg eerst de vaststelling vast.',
  'advice-adopted-already': () =>
    'Dit advies is al vastgesteld. Moet de tekst anders? Maak er dan weer een concept van. Daarna stelt de raad het opnieuw vast.',
  'advice-started-already': () =>
    'Uw raad werkt al aan advies op deze aanvraag. U vindt het bij “Mijn taken”, onder “Adviezen van uw raad”.',
  'advice-linked-already': ({ on }) =>
    `Dit advies hoort al bij dat voorstel, sinds ${day(on)}. Kies een ander voorstel.`,
  'advice-incomplete': ({ missing }) =>
    `Het advies is nog niet klaar. Wat ontbreekt: ${list(missing.map(named))}.`,
  'no-quorum': ({ present, quorum }) =>
    `Er ${members(present)} met stemrecht aanwezig. Er moeten er minstens ${quorum} zijn om te besluiten.`,
  'no-majority': ({ votesFor, needed }) =>
    `Aantal stemmen voor: ${votesFor}. Om het advies vast te stellen, ${needed === 1 ? 'is er minstens 1' : `zijn er minstens ${needed}`} nodig.`,
  'votes-do-not-add-up': ({ votes, present }) =>
    `Voor, tegen en onthouden zijn samen ${votes}, maar er ${members(present)} met stemrecht aanwezig. Controleer de aantallen.`,
  'recommendations-open': ({ numbers }) =>
    `Nog niet elke aanbeveling heeft een antwoord. Beantwoord nog ${numbers.length === 1 ? 'aanbeveling' : 'de aanbevelingen'} ${list(numbers)}.`,
  'response-completed-already': ({ on }) => `Dit antwoord is op ${day(on)} afgerond en verandert niet meer.`,
  'decision-recorded-already': ({ on }) => `Het besluit van ${day(on)} is al vastgelegd.`,
  'decision-needs-advice-or-reason': () =>
    'Kies welk advies is meegewogen, of schrijf op waarom er geen advies is meegewogen.',
};

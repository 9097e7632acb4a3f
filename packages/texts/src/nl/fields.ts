/**
 * Every field of every form as it stands in a sentence, by the last part of its name in the form.
 * A field that is missing here makes a test fail.
 */
export const fields = {
  title: 'de titel',
  name: 'de naam',
  email: 'het e-mailadres',
  code: 'de code',
  slug: 'het adres van de pagina',
  id: 'het onderdeel',
  revision: 'het versienummer',
  // dossiers
  summary: 'de samenvatting',
  canChange: 'wat nog kan veranderen',
  cannotChange: 'wat vaststaat',
  laws: 'de wet of wetten',
  regionalTopic: 'het regionale onderwerp',
  authorities: 'wie besluit',
  language: 'de taal',
  organisationId: 'de gemeente of regio',
  phase: 'de fase',
  note: 'wat er is veranderd',
  reason: 'de reden',
  heading: 'de kop',
  sections: 'de onderdelen',
};

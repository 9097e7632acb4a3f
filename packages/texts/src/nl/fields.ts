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
};

import type { fields as dutch } from '../nl/fields.ts';

export const fields: typeof dutch = {
  title: 'the title',
  name: 'the name',
  email: 'the e-mail address',
  code: 'the code',
  slug: 'the address of the page',
  id: 'the item',
  revision: 'the version number',
  // dossiers
  summary: 'the summary',
  canChange: 'what can still change',
  cannotChange: 'what is fixed',
  laws: 'the law or laws',
  regionalTopic: 'the regional topic',
  authorities: 'who decides',
  language: 'the language',
  organisationId: 'the municipality or region',
  phase: 'the phase',
  note: 'what has changed',
  reason: 'the reason',
  heading: 'the heading',
  sections: 'the sections',
};

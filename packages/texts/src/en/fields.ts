import type { fields as dutch } from '../nl/fields.ts';

export const fields: typeof dutch = {
  title: 'the title',
  name: 'the name',
  email: 'the e-mail address',
  code: 'the code',
  slug: 'the address of the page',
  id: 'the item',
  revision: 'the version number',
};

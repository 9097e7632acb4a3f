import type { OwnWords } from '../own-words.ts';
import { accounts } from './accounts.ts';
import { admin } from './admin.ts';
import { advice } from './advice.ts';
import { consultations } from './consultations.ts';
import { councils } from './councils.ts';
import { demo } from './demo.ts';
import { dossiers } from './dossiers.ts';
import { fields, fieldsOf } from './fields.ts';
import { home } from './home.ts';
import { mail } from './mail.ts';
import { organisations } from './organisations.ts';
import { problems } from './problems.ts';
import { refusals } from './refusals.ts';
import { shell } from './shell.ts';
import { terms } from './terms.ts';
import { themeTables } from './theme-tables.ts';
import { work } from './work.ts';

export const nl = (words: OwnWords) => ({
  accounts: accounts(words),
  admin,
  advice: advice(words),
  consultations,
  councils: councils(words),
  demo,
  dossiers,
  fields,
  fieldsOf,
  home,
  mail,
  organisations: organisations(words),
  problems,
  refusals,
  shell: shell(words),
  terms,
  themeTables: themeTables(words),
  work,
});

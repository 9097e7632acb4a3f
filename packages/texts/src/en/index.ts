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

export const en = {
  accounts,
  admin,
  advice,
  consultations,
  councils,
  demo,
  dossiers,
  fields,
  fieldsOf,
  home,
  mail,
  organisations,
  problems,
  refusals,
  shell,
  terms,
  themeTables,
  work,
};

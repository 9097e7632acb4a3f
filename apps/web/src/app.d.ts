import type { Language } from '@samenspraak/domain/accounts/vocabulary.ts';
import type { Contacts } from '#lib/server/last-contacts.ts';
import type { Locals as PageLocals } from '#lib/server/locals.ts';

declare global {
  namespace App {
    interface Locals extends PageLocals {}
    interface Error {
      /** What was posted, field by field, so that it can be sent again from the page that says what went wrong. */
      typed?: readonly (readonly [name: string, value: string])[];
      /** Who can be called and mailed, on a page from which the link to that may not work either. */
      contacts?: Contacts;
    }
    interface PageData {
      language: Language;
      demo: boolean;
      /** On a page of one municipality or region: its name goes in the header, its contact in the footer. */
      organisation?: { name: string; phone: string; email: string; councilWord?: string | null };
      /** What the municipality under whose own name the site was asked calls its participation council. */
      councilWord: string | null;
      /** The one permanent address of this site's pages, where another name was asked. */
      canonicalOrigin: string | null;
    }
  }
}

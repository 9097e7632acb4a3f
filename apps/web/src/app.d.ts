import type { Language } from '@samenspraak/domain/accounts/vocabulary.ts';
import type { Locals as PageLocals } from '#lib/server/locals.ts';

declare global {
  namespace App {
    interface Locals extends PageLocals {}
    interface PageData {
      language: Language;
      demo: boolean;
      /** On a page of one municipality or region: its name goes in the header, its contact in the footer. */
      organisation?: { name: string; phone: string; email: string };
    }
  }
}

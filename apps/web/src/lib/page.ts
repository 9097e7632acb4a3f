import { texts, type Texts } from '@samenspraak/texts/index.ts';
import type { Language } from '@samenspraak/domain/accounts/vocabulary.ts';
import { page } from '$app/state';
import { localized } from '#lib/localized.ts';

/** The language of the page that is being shown. */
export const language = (): Language => page.data.language as Language;

/**
 * The sentences of the page that is being shown, with the words of the municipality it is about:
 * `const t = $derived(sentences().dossiers)`.
 */
export const sentences = (): Texts =>
  texts(language(), page.data.organisation?.councilWord ?? page.data.councilWord);

/** A link that stays in the reader's language: `href={link(addresses.dossier(slug))}`. */
export const link = (path: string): string => localized(language(), path);

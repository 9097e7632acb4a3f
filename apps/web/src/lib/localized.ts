import type { Language } from '@samenspraak/domain/accounts/vocabulary.ts';

/** English pages have the Dutch addresses under /en. */
export const localized = (language: Language, path: string): string =>
  language === 'en' && path.startsWith('/') ? (path === '/' ? '/en' : `/en${path}`) : path;

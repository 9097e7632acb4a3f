import type { Language } from '@samenspraak/domain/accounts/vocabulary.ts';

/** English pages have the Dutch addresses under /en. */
export const localized = (language: Language, path: string): string =>
  language === 'en' && path.startsWith('/') ? `/en${path.replace(/^\/(?=\?|$)/, '')}` : path;

/** The Dutch address of a page in any language. */
export const inDutch = (path: string): string => path.replace(/^\/en(?=[/?]|$)/, '').replace(/^(?!\/)/, '/');

type Asked = { pathname: string; searchParams: Iterable<[string, string]> };

/** What was asked for, in Dutch and with its query; the name of a form's act ("?/save") is no part of it. */
export const askedFor = ({ pathname, searchParams }: Asked): string => {
  const query = new URLSearchParams([...searchParams].filter(([key]) => !key.startsWith('/'))).toString();
  return inDutch(pathname) + (query && `?${query}`);
};

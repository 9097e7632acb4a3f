import { themes, type Theme } from '@samenspraak/domain/organisations/vocabulary.ts';
import { error } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

const places: Partial<Record<Theme, string>> = {
  beverwijk: 'Beverwijk',
  heemskerk: 'Heemskerk',
  velsen: 'Velsen',
};

/** Every component in every state, for the people who make Samenspraak; on a demo only. */
export const load: PageServerLoad = ({ locals, url }) => {
  if (!locals.demo) error(404, 'Not found');
  const theme = themes.find((name) => name === url.searchParams.get('thema')) ?? 'neutral';
  locals.theme = theme;
  const name = places[theme];
  return {
    theme,
    themes,
    organisation: name
      ? { name: `Gemeente ${name}`, phone: '0800 - 0000 000', email: `participatie@${theme}.example` }
      : undefined,
  };
};

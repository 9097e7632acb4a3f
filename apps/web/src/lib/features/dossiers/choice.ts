import { dayOf } from '@samenspraak/domain/shared/civil-days.ts';
import { sentences } from '#lib/page.ts';

type Choosable = { id: string; title: string; organisation: string; publishedAt: string | null };

/** A proposal in a list to choose from, told apart from another of the same title by whose it is and since when. */
export const dossierChoice = ({ id, title, organisation, publishedAt }: Choosable) => ({
  value: id,
  label: title,
  description: `${organisation}, ${sentences().dossiers.list.since(dayOf(publishedAt!))}`,
});

import { adviceIdInput } from '@samenspraak/domain/advice/inputs.ts';
import { maySeeAdviceToLink } from '@samenspraak/domain/advice/permissions.ts';
import { type DossierOwner, isOfficerOf } from '@samenspraak/domain/dossiers/permissions.ts';
import { refuse } from '@samenspraak/domain/shared/refusal.ts';
import { view } from '../foundation/view.ts';
import { readRegions } from '../organisations/index.ts';
import { type Advice, readAdvice } from './read-advice.ts';
import { listOpenDossiers } from './read-request.ts';

/** Advice belongs to a place when it is addressed to an authority there; of a region: of one of its members. */
export const isAddressedTo = (
  { addressees }: Pick<Advice, 'addressees'>,
  { municipalityIds }: Pick<DossierOwner, 'municipalityIds'>,
): boolean => addressees.some(({ organisationId }) => municipalityIds.includes(organisationId));

/** Submitted unsolicited advice with the proposals an officer can tie it to. */
export const adviceToLink = view('advice.toLink', {
  input: adviceIdInput,
  subject: async ({ db, input, today }) => {
    const advice = await readAdvice(db, input.id);
    if (!advice.submittedAt || advice.origin !== 'unsolicited') throw refuse('not-found');
    const { municipalityIdsOf, regionIdsOf } = await readRegions(db, today);
    const addressed = advice.addressees.flatMap(({ organisationId: id }) => [id, ...regionIdsOf(id)]);
    const places = [...new Set(addressed)].map((organisationId) => ({
      organisationId,
      municipalityIds: municipalityIdsOf(organisationId),
    }));
    return { advice, places };
  },
  permit: maySeeAdviceToLink,
  run: async ({ db, actor, subject: { advice, places } }) => {
    const on = [...advice.dossiers, ...advice.links];
    const mine = places.filter((place) => isOfficerOf(actor, place));
    const dossiers = await listOpenDossiers(
      db,
      mine.map(({ organisationId }) => organisationId),
    );
    return {
      id: advice.id,
      number: advice.number!,
      title: advice.title,
      language: advice.language,
      council: advice.council.name,
      on: on.map(({ id, title }) => ({ id, title })),
      dossiers: dossiers.filter(({ id }) => !on.some((dossier) => dossier.id === id)),
    };
  },
});

import { adviceIdInput } from '@samenspraak/domain/advice/inputs.ts';
import { mayLinkAdvice } from '@samenspraak/domain/advice/permissions.ts';
import type { DossierOwner } from '@samenspraak/domain/dossiers/permissions.ts';
import { anyoneSignedIn } from '@samenspraak/domain/shared/actor.ts';
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
  permit: anyoneSignedIn,
  run: async ({ db, actor, input, today }) => {
    const advice = await readAdvice(db, input.id);
    const { municipalityIdsOf, regionIdsOf } = await readRegions(db, today);
    const addressed = advice.addressees.map(({ organisationId }) => organisationId);
    const mine = [...new Set(addressed.flatMap((id) => [id, ...regionIdsOf(id)]))].filter(
      (organisationId) =>
        mayLinkAdvice(actor, {
          organisationId,
          municipalityIds: municipalityIdsOf(organisationId),
          publishedAt: null,
        }) === true,
    );
    if (!advice.submittedAt || advice.origin !== 'unsolicited' || mine.length === 0)
      throw refuse('not-found');
    const on = [...advice.dossiers, ...advice.links];
    const dossiers = await listOpenDossiers(db, mine);
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

import { councilIdInput, councilSlugInput } from '@samenspraak/domain/councils/inputs.ts';
import { mayAdministerCouncil } from '@samenspraak/domain/councils/permissions.ts';
import { everyone } from '@samenspraak/domain/shared/actor.ts';
import { z } from 'zod';
import { fingerprint } from '../foundation/fingerprint.ts';
import { view } from '../foundation/view.ts';
import {
  listCouncils,
  listMembersOn,
  listMemberships,
  listSettings,
  readCouncilBySlug,
  rulesRead,
} from './read.ts';
import { councilSubject } from './subject.ts';

/** Every participation council, local ones first. */
export const councils = view('councils.list', {
  input: z.object({}),
  permit: everyone,
  run: ({ db }) => listCouncils(db),
});

/** A council's public page: what it is, who sits in it today (a public function), and its terms with their source. */
export const councilBySlug = view('councils.bySlug', {
  input: councilSlugInput,
  permit: everyone,
  run: async ({ db, input, today }) => {
    const { council, organisation } = await readCouncilBySlug(db, input.slug);
    const members = await listMembersOn(db, council.id, today);
    const begun = (await listSettings(db, council.id)).filter(({ from }) => from <= today);
    // Newest first within a kind: the first of each kind is the one that holds.
    const settings = begun.filter(
      ({ kind }, index) => begun.findIndex((other) => other.kind === kind) === index,
    );
    return {
      ...council,
      organisation: {
        kind: organisation.kind,
        name: organisation.name,
        slug: organisation.slug,
        theme: organisation.theme,
        councilWord: organisation.councilWord,
        phone: organisation.phone,
        email: organisation.email,
      },
      members: members.map(({ name, role }) => ({ name, role })),
      settings: settings.map(({ kind, from, value, ground }) => ({ kind, from, value, ground })),
    };
  },
});

/** A council as its administrator sees it: all seats and all settings, past and coming. */
export const councilForAdministration = view('councils.forAdministration', {
  input: councilIdInput,
  subject: ({ db, input, today }) => councilSubject(db, input.id, today),
  permit: mayAdministerCouncil,
  run: async ({ db, subject }) => {
    const settings = await listSettings(db, subject.id);
    return {
      ...subject,
      memberships: (await listMemberships(db, subject.id)).map((seat) => ({
        ...seat,
        revision: fingerprint({ until: seat.until }),
      })),
      settings: settings.map((setting) => ({ ...setting, revision: rulesRead(settings, setting.kind) })),
    };
  },
});

import { setSettingInput } from '@samenspraak/domain/councils/inputs.ts';
import { mayAdministerCouncil } from '@samenspraak/domain/councils/permissions.ts';
import { refuse } from '@samenspraak/domain/shared/refusal.ts';
import { command } from '../foundation/command.ts';
import { newId } from '../foundation/identity.ts';
import { listSettings, readSettingsOn, rulesRead } from './read.ts';
import { councilSubject } from './subject.ts';
import { putSetting } from './write.ts';

/** Sets a term, the quorum or the majority from a day on, with its legal source. Running terms do not move. */
export const setSetting = command('councils.set', {
  input: setSettingInput,
  subject: ({ tx, input, today }) => councilSubject(tx, input.councilId, today),
  permit: mayAdministerCouncil,
  run: async ({ tx, input, record }) => {
    const { councilId, kind, from, value, ground } = input;
    const before = (await readSettingsOn(tx, [councilId], kind, from)).get(councilId);
    // Only a rule from the same day is gone over; others go on until that day, or from theirs.
    const rules = rulesRead(await listSettings(tx, councilId), kind);
    if (before?.from === from && input.revision !== undefined && input.revision !== rules)
      throw refuse('changed-meanwhile', {
        revision: rules,
        theirs: { value: before.value, ground: before.ground },
      });
    await putSetting(tx, { id: newId(), councilId, kind, from, value, ground });
    record('council-setting-set', ['council', councilId], {
      before: before ? { value: before.value, ground: before.ground } : null,
      kind,
      from,
      value,
      ground,
    });
    return { id: `${councilId}:${kind}:${from}`, councilId };
  },
});

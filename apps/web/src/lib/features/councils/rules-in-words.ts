import { hasVote, quorumOf, settingValues } from '@samenspraak/domain/councils/rules.ts';
import { type MemberRole, type SettingKind, settingKinds } from '@samenspraak/domain/councils/vocabulary.ts';
import type { Texts } from '@samenspraak/texts/index.ts';

type Setting = { kind: SettingKind; from: string; value: unknown; ground: string };
type Council = { settings: Setting[]; members: { name: string; role: MemberRole }[] };

/** A setting as a sentence for everyone. */
export const ruleInWords = (words: Texts['councils'], kind: SettingKind, value: unknown): string => {
  switch (kind) {
    case 'adviceTerm':
    case 'responseTerm':
      return words.settings[kind](settingValues[kind].parse(value));
    case 'quorum':
      return words.settings.quorum(settingValues.quorum.parse(value));
    case 'majority':
      return words.settings.majority(settingValues.majority.parse(value));
  }
};

/** The rules of a council that hold today, in a fixed order; the quorum also counted for its members of today. */
export const rulesInWords = (words: Texts['councils'], { settings, members }: Council) => {
  const voters = new Set(members.filter(({ role }) => hasVote(role)).map(({ name }) => name)).size;
  return settingKinds.flatMap((kind) =>
    settings
      .filter((setting) => setting.kind === kind)
      .map(({ value, ground, from }) => ({
        kind,
        ground,
        from,
        sentences: [
          ruleInWords(words, kind, value),
          ...(kind === 'quorum' && voters > 0
            ? [words.quorumNow(voters, quorumOf(voters, settingValues.quorum.parse(value)))]
            : []),
        ],
      })),
  );
};

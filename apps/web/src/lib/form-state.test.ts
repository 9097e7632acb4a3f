import { describe, expect, test } from 'vitest';
import { formState } from './form-state.ts';
import { draftState } from './draft-state.ts';

const refused = (code: string, parameters: object, values: object, problems: object[] = []) => ({
  theirs: null as object | null,
  theirsSealed: '',
  values,
  problems,
  refusal: { code, sentence: 's', parameters },
});
const stored = { title: 'Opgeslagen titel', revision: 1 };

describe('after a conflict', () => {
  const along = { theirs: { title: 'Van een ander' }, theirsSealed: 'sealed' };
  const mine = { title: 'Van mij', revision: '1' };
  const conflict = { ...refused('changed-meanwhile', { revision: 2, ...along }, mine), ...along };

  test('the form shows one’s own text beside the other’s, and saves over that', () => {
    const state = formState(conflict, stored);
    expect(state.value('title')).toBe('Van mij');
    expect(state).toMatchObject({ ...along, revision: '2' });
  });

  test('the other’s text stays when a field is wrong, or a part is moved', () => {
    const again = { title: '', revision: '2', theirs: 'sealed' };
    const wrong = {
      ...refused('invalid-input', {}, again, [{ path: 'title', sentence: 'Vul in.' }]),
      ...along,
    };
    for (const state of [
      formState(wrong, stored),
      draftState(wrong, stored, 'title', true),
      draftState({ arranged: again, ...along }, stored, 'title', true),
    ])
      expect(state).toMatchObject({ ...along, revision: '2' });
  });
});

test('what is stored was typed by nobody: only what was posted is shown to copy', () => {
  const values = { reason: 'Mijn eigen reden.', once: 'o1' };
  const state = draftState(
    refused('request-withdrawn', { on: '2026-11-27' }, values),
    stored,
    'background',
    true,
  );
  expect(state.unplaced).toEqual([{ field: 'reason', text: 'Mijn eigen reden.' }]);
  expect(state.value('title')).toBe('Opgeslagen titel');
});

test('a part that is moved after the form has gone is shown to copy', () => {
  const arranged = { background: 'Twee woorden', questions: [{ text: 'Waarom?' }], once: 'o1' };
  const state = draftState({ arranged, theirs: {}, theirsSealed: 's' }, stored, 'background', false);
  expect(state).toMatchObject({ moved: false, theirs: null });
  expect(state.unplaced.map(({ text }) => text)).toEqual(['Twee woorden', 'Waarom?']);
});

test('what was typed for a draft that has gone does not go into the one that followed', () => {
  const typed = { id: 'two', revision: '1', title: 'Mijn tekst over versie twee' };
  const next = { id: 'three', revision: 1, title: 'De nieuwe versie' };
  for (const form of [refused('version-published-already', { number: 2 }, typed), { arranged: typed }]) {
    const state = draftState(form, next, 'id', false);
    expect([state.value('title'), state.revision]).toEqual(['De nieuwe versie', '1']);
    expect(state.unplaced).toEqual([{ field: 'title', text: 'Mijn tekst over versie twee' }]);
  }
});

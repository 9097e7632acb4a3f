import { expect, test } from 'vitest';
import { askedFor, inDutch, localized } from './localized.ts';

test.each([
  ['/en', '/'],
  ['/en/werk', '/werk'],
  ['/en?pagina=2', '/?pagina=2'],
  ['/energie', '/energie'],
  ['/', '/'],
])('%s is %s in Dutch', (path, dutch) => {
  expect(inDutch(path)).toBe(dutch);
  if (path !== dutch) expect(localized('en', dutch)).toBe(path);
});

test.each([
  ['/en/dossiers?law=wmo&words=a+b', '/dossiers?law=wmo&words=a+b'],
  ['/werk/dossiers/nieuw?/save&voor=velsen', '/werk/dossiers/nieuw?voor=velsen'],
  ['/en/account/inloggen?/ask', '/account/inloggen'],
])('%s asks for %s', (address, asked) =>
  expect(askedFor(new URL(address, 'https://samenspraak.voorbeeld.nl'))).toBe(asked),
);

import { expect, test } from 'vitest';
import { wayBack, withWayBack } from './way-back.ts';

const asked = (terug: string) =>
  new URL(`https://samenspraak.voorbeeld.nl/account/inloggen?terug=${encodeURIComponent(terug)}`);

test.each([
  ['/werk/dossiers/1?stap=2', '/werk/dossiers/1?stap=2'],
  ['/en/werk', '/werk'],
  ['/en', '/'],
  ['/energie', '/energie'],
])('%s leads back to %s', (terug, path) => expect(wayBack(asked(terug))).toBe(path));

test.each([
  '//elsewhere.nl',
  '/\\elsewhere.nl',
  '/\t/elsewhere.nl',
  '/en//elsewhere.nl',
  'https://elsewhere.nl',
  'javascript:alert(1)',
  'werk',
  '',
])('"%s" leads nowhere', (terug) => {
  expect(wayBack(asked(terug))).toBeNull();
  expect(withWayBack('/account/inloggen/code', asked(terug))).toBe('/account/inloggen/code');
});

test('the way back is handed on', () =>
  expect(withWayBack('/account/inloggen/code', asked('/en/werk'))).toBe(
    '/account/inloggen/code?terug=%2Fwerk',
  ));

import { describe, expect, test } from 'vitest';
import { signInInput } from './inputs.ts';
import { codeFromHmac, deviceLabel, networkOf } from './rules.ts';

describe('the network a request comes from', () => {
  test.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:DB8:1:2::9', '2001:db8:1:2::/64'],
    ['2001:0db8:0001:0002:ffff::', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['', ''],
  ])('of %s is %s', (ip, network) => expect(networkOf(ip)).toBe(network));
});

test.each([
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox, Windows'],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15',
    'Safari, Mac',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0 Safari/537.36 Edg/156.0',
    'Edge, Windows',
  ],
  [
    'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0 Mobile Safari/537.36',
    'Chrome, Android',
  ],
  ['curl/8.5', ''],
])('a session is recognised by plain words: %s', (userAgent, label) =>
  expect(deviceLabel(userAgent)).toBe(label),
);

test('a code has six digits, also when the number is small', () => {
  expect(codeFromHmac('000000000007ffff')).toBe('000007');
  expect(codeFromHmac('ffffffffffff0000')).toMatch(/^\d{6}$/);
});

test.each(['123456', ' 123 456 ', '123-456', '12.34.56', '123\u2013456', '1 2 3 4 5 6'])(
  'the code "%s" is understood',
  (code) => expect(signInInput.parse({ codeId: 'x', code }).code).toBe('123456'),
);

test.each(['', '12345', '1234567', 'abcdef'])('"%s" is no code', (code) =>
  expect(signInInput.safeParse({ codeId: 'x', code }).success).toBe(false),
);

test('what was read as input can be read again', () => {
  const input = signInInput.parse({
    codeId: 'x',
    code: '123 456',
    source: '192.0.2.1',
    userAgent: 'Firefox',
  });
  expect(signInInput.parse(input)).toEqual(input);
});

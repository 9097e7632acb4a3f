export const languages = ['nl', 'en'] as const;
export type Language = (typeof languages)[number];

/** Staff sign in for a working day, council members for a month. */
export const sessionKinds = ['staff', 'member'] as const;
export type SessionKind = (typeof sessionKinds)[number];

/** The name of the cookie that holds a session; pages and procedures both read it. */
export const sessionCookie = 'samenspraak-sessie';

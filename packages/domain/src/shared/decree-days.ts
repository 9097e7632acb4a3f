import type { Day } from './civil-days.ts';

/** A day that a royal decree has equated with the generally recognised holidays (Algemene termijnenwet 3(3)). */
export type DecreeDay = { day: Day; source: string };

/** The decrees known so far. A new decree is added here with its place in the Staatscourant. */
export const decreeDays: readonly DecreeDay[] = [
  { day: '2023-04-28', source: 'Stcrt 2022, 7812' },
  { day: '2023-05-19', source: 'Stcrt 2022, 7812' },
  { day: '2024-05-10', source: 'Stcrt 2022, 7812' },
  { day: '2024-12-27', source: 'Stcrt 2022, 7812' },
  { day: '2025-05-30', source: 'Stcrt 2022, 7812' },
  { day: '2026-01-02', source: 'Stcrt 2025, 24713' },
  { day: '2026-05-15', source: 'Stcrt 2025, 24713' },
  { day: '2027-05-07', source: 'Stcrt 2025, 24713' },
  { day: '2028-04-28', source: 'Stcrt 2025, 24713' },
  { day: '2028-05-26', source: 'Stcrt 2025, 24713' },
];

/** The years the decrees above speak about: outside them a computed day may be a working day too early. */
export const decreeYears = { first: 2023, last: 2028 } as const;

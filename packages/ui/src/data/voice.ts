/** Who speaks in a step of the trail: each has a shape and a colour of its own. */
export type Voice = 'residents' | 'council' | 'table' | 'municipality';

/** Circle, diamond, hexagon, square, in a box of 24. */
export const voiceShape: Record<Voice, string> = {
  residents: 'M12 1a11 11 0 1 1 0 22a11 11 0 1 1 0-22z',
  council: 'M12 0L24 12L12 24L0 12z',
  table: 'M6.5 2h11L23.5 12L17.5 22h-11L.5 12z',
  municipality: 'M2 2h20v20H2z',
};

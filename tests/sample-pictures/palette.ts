/** The colours of the site. */

export const PAPER = '#faf6ef';
export const INK = '#2b2320';
export const RED = '#b3261e';
export const GOLD = '#c8922b';
export const NIGHT = '#1d1815';

/** Colours to pick from, written as "#… #… …". */
export type Colours = string;

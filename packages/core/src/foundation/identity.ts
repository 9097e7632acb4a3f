import { v4, v7 } from 'uuid';

/** Sorts by time of making: for everything except what residents answer. */
export const newId = (): string => v7();

/** Says nothing about when it was made: for drafts and responses of residents. */
export const newRandomId = (): string => v4();

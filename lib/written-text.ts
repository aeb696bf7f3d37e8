/** A value in a text: as it is read, and the characters (from `start` up to `end`) that write it. */
export type WrittenText = { value: string; start: number; end: number };

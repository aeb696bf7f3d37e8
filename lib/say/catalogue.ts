/** Sentences in another language, by the English ones; `{0}` stands for the first value. */
export type Catalogue = Readonly<Record<string, string>>;

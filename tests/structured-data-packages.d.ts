// Two packages without types: as much of them as `structured-data.ts` calls.

declare module '@marbec/web-auto-extractor' {
  /** What it found in a page, for the validator alone to read. */
  export type Extracted = { readonly jsonld: object };

  export default class WebAutoExtractor {
    parse(html: string): Extracted;
  }
}

declare module '@adobe/structured-data-validator' {
  import type { Extracted } from '@marbec/web-auto-extractor';

  export type Issue = {
    issueMessage: string;
    severity: 'ERROR' | 'WARNING';
    /** What kind of data it is about; a type, or `jsonld` for data that cannot be read. */
    rootType: string;
    /** From the whole object down to the part; missing for data that cannot be read. */
    path?: { type?: string; property?: string; index?: number }[];
  };

  export default class Validator {
    validate(extracted: Extracted): Promise<Issue[]>;
  }
}

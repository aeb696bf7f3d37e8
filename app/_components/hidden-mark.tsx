import { text } from '@/lib/text.ts';
import type { Hidden } from '@/lib/visibility.ts';

type Props = { hidden: Hidden | undefined; isWhole?: boolean };

/** Marks for editors what readers do not see; `isWhole` says why in a sentence. */
export function HiddenMark({ hidden, isWhole = false }: Props) {
  if (!hidden) return null;
  return <p className="hidden-mark">{isWhole ? text.hiddenNote[hidden] : text.hidden[hidden]}</p>;
}

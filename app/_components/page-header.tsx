import type { Breadcrumb } from '@/lib/breadcrumbs.ts';
import { Breadcrumbs } from './breadcrumbs.tsx';

type Props = { title: string; note: string; trail?: readonly Breadcrumb[] };

/** The heading of a list, with the way to it above and a line below. */
export function PageHeader({ title, note, trail = [] }: Props) {
  return (
    <header className="page-header">
      <Breadcrumbs trail={trail} />
      <h1>{title}</h1>
      <p>{note}</p>
    </header>
  );
}

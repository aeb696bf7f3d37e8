/** The heading of a list, with a line under it. */
export function PageHeader({ title, note }: { title: string; note: string }) {
  return (
    <header className="page-header">
      <h1>{title}</h1>
      <p>{note}</p>
    </header>
  );
}

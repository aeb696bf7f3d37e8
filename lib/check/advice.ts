import type { Problem } from '../problems.ts';
import type { CheckedFile, CheckedSite } from './rule.ts';
import { FILE_RULES, SITE_RULES } from './rules.ts';

/** What would make the texts and pictures of a site better; all of it works as it is. */
export function adviceOn(site: CheckedSite): Problem[] {
  const ofFiles = site.files.flatMap((file) => adviceOnFile(file, site));
  const ofSite = SITE_RULES.flatMap(({ name, find }) =>
    find(site).map((finding) => ({ ...finding, severity: 'warning' as const, rule: name })),
  );
  return [...ofFiles, ...ofSite];
}

function adviceOnFile(file: CheckedFile, site: CheckedSite): Problem[] {
  return FILE_RULES.filter(({ mayFind }) => mayFind?.(file, site) ?? true).flatMap(
    ({ name, find }) =>
      find(file, site).map((finding) => ({
        ...finding,
        file: file.content.file,
        severity: 'warning',
        rule: name,
      })),
  );
}

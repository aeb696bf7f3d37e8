/**
 * One spelling for a path out of a URL or a front matter: decoded, NFC, no slash at the end.
 * Returns undefined for a path that is not valid percent-encoding.
 */
export function normalizePath(path: string): string | undefined {
  try {
    const decoded = decodeURIComponent(path).normalize('NFC');
    return decoded.replace(/\/+$/, '') || '/';
  } catch {
    return undefined;
  }
}

/** The spelling by which paths are compared; one that is not valid as it is. */
export function comparablePath(path: string): string {
  return normalizePath(path) ?? path;
}

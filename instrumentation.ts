/** Called by Next once, when the server starts. */
export async function register() {
  // In this form the build leaves it out for the other runtime, which has no files.
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    if (process.env.NODE_ENV === 'development') {
      const { noteContentChanges } = await import('./lib/content-note.ts');
      noteContentChanges();
    } else {
      const { watchOwnContent } = await import('./lib/own-watching.ts');
      watchOwnContent();
    }
  }
}

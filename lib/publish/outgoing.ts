/** What an operator should look at when another service did not take what it was told. */
export type Hints = { refused: string; unreached: string };

type Message = { headers: Record<string, string>; body: string };

/**
 * Sends a POST to a service that an operator has configured. Returns a sentence when the other side
 * did not take it. It names the service's origin alone: the rest of an address may be a secret.
 */
export async function tell(
  url: string,
  { headers, body }: Message,
  hints: Hints,
  timeLimit = 10_000,
): Promise<string | undefined> {
  const { origin } = new URL(url);
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers,
      body,
      // Another host than the operator's must not get what is sent.
      redirect: 'manual',
      signal: AbortSignal.timeout(timeLimit),
    });
    await response.body?.cancel();
    return response.ok ? undefined : `${origin} answered ${response.status}; ${hints.refused}`;
  } catch (error) {
    return `${origin} ${failure(error, timeLimit)}; ${hints.unreached}`;
  }
}

/** Whether it is an address to send to, without a password in it. */
export function isServiceAddress(url: string): boolean {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  return (
    parsed !== undefined &&
    /^https?:$/.test(parsed.protocol) &&
    !parsed.username &&
    !parsed.password
  );
}

/** What went wrong, without the error's own message, which may repeat the address. */
function failure(error: unknown, timeLimit: number): string {
  if (!(error instanceof Error)) return 'cannot be asked';
  if (error.name === 'TimeoutError') return `did not answer within ${timeLimit / 1000} s`;
  const { cause } = error;
  const code = cause instanceof Error && 'code' in cause ? ` (${cause.code})` : '';
  return `cannot be reached${code}`;
}

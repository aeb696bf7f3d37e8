/**
 * Data as JSON that can stand in a `<script>`: what HTML or a script could read as something else
 * is written as `\u003c`, which means the same to JSON. Half a surrogate pair, which no file in
 * UTF-8 can hold, is escaped by `JSON.stringify` itself.
 */
export function serializeForScript(data: object): string {
  return JSON.stringify(data).replace(/[<>&\u2028\u2029]/g, escapeUnit);
}

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

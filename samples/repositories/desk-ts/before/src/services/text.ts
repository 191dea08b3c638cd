const QUOTED_REPLY = /^(>|On .* wrote:|"[^"]*" schrieb:)/;
const PLACEHOLDER = /\{\{(['"`]?)(\w+)\1\}\}/g;

/** The part of a mail that its author wrote: assign(…) commands and quoted lines are dropped. */
export function ownWords(mail: string): string {
  return mail
    .split(/\r?\n/)
    .filter((line) => !QUOTED_REPLY.test(line) && !/^\/assign\(/.test(line))
    .join('\n')
    .trim();
}

/** Fills `{{name}}` from the values; unknown names stay. */
export const fill = (template: string, values: Record<string, string>): string =>
  template.replace(PLACEHOLDER, (whole, _quote, name) => values[name] ?? whole);

export function shorten(text: string, length = 80): string {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}

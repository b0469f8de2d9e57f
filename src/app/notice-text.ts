import type { Text } from '../i18n/text';
import type { NoticeContent } from '../scene/store';

type Values = NoticeContent['values'];

/** A table's sentence by a key that may be none of its own. */
function sentence(
  table: Readonly<Record<string, (values: Values) => string>>,
  key: string,
): ((values: Values) => string) | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

/** A notice in words; its code where there are none, which is a mistake that a test looks for. */
export function noticeText(
  { shell }: Pick<Text, 'shell'>,
  { code, values }: NoticeContent,
): string {
  const accepts = sentence(shell.accepted, String(values.accepted))?.(values) ?? '';
  return sentence(shell.notices, code)?.({ ...values, accepts }) ?? code;
}

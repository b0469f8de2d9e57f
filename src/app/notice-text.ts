import type { notices } from '../i18n/en/notices';
import type { Translation } from '../i18n/section';
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
  text: Translation<typeof notices>,
  { code, values }: NoticeContent,
): string {
  const accepts = sentence(text.accepted, String(values.accepted))?.(values) ?? '';
  return sentence(text.said, code)?.({ ...values, accepts }) ?? code;
}

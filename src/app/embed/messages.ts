import * as v from 'valibot';

/** The version of every message; a page that speaks another is not understood. */
export const messageVersion = 1;

const version = v.literal(messageVersion);
/** Comes back with the answer. */
const id = v.optional(v.union([v.pipe(v.string(), v.maxLength(200)), v.number()]));
const state = v.pipe(v.string(), v.maxLength(16_000), v.startsWith('#/'));

const request = v.variant('type', [
  v.strictObject({ type: v.literal('lossoscope/get'), version, id }),
  v.strictObject({
    type: v.literal('lossoscope/set'),
    version,
    id,
    /** The part of a link from `#` on. */
    state: v.optional(state),
    theme: v.optional(v.picklist(['system', 'light', 'dark', 'projector'])),
    language: v.optional(v.picklist(['en', 'zh'])),
    /** Shows what the state leaves out, or hides it again. */
    reveal: v.optional(v.boolean()),
  }),
]);

/** What the page around an embed may ask. */
export type EmbedRequest = v.InferOutput<typeof request>;

/** What an embed tells the page around it. */
export type EmbedMessage =
  | { readonly type: 'lossoscope/ready'; readonly state: string; readonly title: string }
  | { readonly type: 'lossoscope/state'; readonly state: string; readonly title: string }
  | { readonly type: 'lossoscope/change'; readonly state: string; readonly title: string }
  | { readonly type: 'lossoscope/height'; readonly height: number }
  | { readonly type: 'lossoscope/error'; readonly reason: string };

/** A message of ours, read; `null` for one that is meant for somebody else. */
export function readRequest(
  data: unknown,
): { readonly request: EmbedRequest } | { readonly reason: string; readonly id: unknown } | null {
  if (typeof data !== 'object' || data === null || !('type' in data)) return null;
  if (typeof data.type !== 'string' || !data.type.startsWith('lossoscope/')) return null;
  const read = v.safeParse(request, data);
  if (read.success) return { request: read.output };
  const [issue] = read.issues;
  const where = v.getDotPath(issue);
  return {
    reason: where === null ? issue.message : `${where}: ${issue.message}`,
    id: 'id' in data ? data.id : undefined,
  };
}

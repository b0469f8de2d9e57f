function originOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).origin : null;
}

interface Places {
  /** `?parent=https://school.example`: the one page that may speak to this embed. */
  readonly search: string;
  /** The pages around it, the nearest first, where the browser tells. */
  readonly ancestors: readonly string[] | null;
  readonly referrer: string;
}

/**
 * The origin of the page around the embed, with which alone messages are exchanged; null where nobody tells it, and then none are. `null` as
 * a text is the origin of a file.
 */
export function parentOrigin({ search, ancestors, referrer }: Places): string | null {
  const named = new URLSearchParams(search).get('parent');
  const nearest = ancestors?.[0] ?? originOf(referrer);
  if (named === null) return nearest;
  const wanted = originOf(named);
  return nearest === null || nearest === wanted ? wanted : null;
}

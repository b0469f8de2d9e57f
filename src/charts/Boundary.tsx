import { Component, Suspense, type ReactNode } from 'react';

interface Props {
  readonly children: ReactNode;
  /** What stands in its place when drawing threw. */
  readonly renderFallback: (error: Error, retry: () => void) => ReactNode;
}

/** Keeps a failure of one picture from taking the page with it. */
export class Boundary extends Component<Props, { readonly error: Error | null }> {
  override state: { readonly error: Error | null } = { error: null };

  static getDerivedStateFromError(error: unknown): { readonly error: Error } {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  readonly retry = (): void => {
    this.setState({ error: null });
  };

  override render(): ReactNode {
    const { error } = this.state;
    return error ? this.props.renderFallback(error, this.retry) : this.props.children;
  }
}

/** A part that is fetched and that the page can do without: until it is here, and where it cannot be had, `instead` stands in its place. */
export function Spare({
  children,
  instead,
}: {
  readonly children: ReactNode;
  readonly instead?: ReactNode;
}) {
  return (
    <Boundary renderFallback={() => instead}>
      <Suspense fallback={instead}>{children}</Suspense>
    </Boundary>
  );
}

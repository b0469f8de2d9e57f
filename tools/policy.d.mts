export const policy: string;
export const embedPolicy: string;
export const metaPolicy: string;
export const commonHeaders: Readonly<Record<string, string>>;
export function headersFor(path: string): Readonly<Record<string, string>>;

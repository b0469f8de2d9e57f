import { encode } from 'uqr';

/** A QR code as squares of side 1. */
export interface QrSquares {
  /** Squares on a side, the quiet zone of four included. */
  readonly size: number;
  /** The dark squares as the data of an SVG path. */
  readonly path: string;
  /** Whether so many squares are hard to read from afar. */
  readonly isDense: boolean;
}

const quietZone = 4;
/** A side of 57 squares (version 10): on a projector's 700 pixels each still has 10. */
const readableFromAfar = 57;

/** Short links can afford to lose a quarter of the code to glare; long ones need the room. */
function levelFor(text: string): 'Q' | 'M' | 'L' {
  if (text.length <= 120) return 'Q';
  return text.length <= 240 ? 'M' : 'L';
}

/** The QR code of a link, or null where it is longer than any code holds. Made here, with no request. */
export function qrOf(text: string): QrSquares | null {
  try {
    const { data, size } = encode(text, {
      ecc: levelFor(text),
      boostEcc: true,
      border: quietZone,
    });
    return { size, path: pathOf(data), isDense: size - 2 * quietZone > readableFromAfar };
  } catch {
    return null;
  }
}

/** One rectangle per run of dark squares. */
function pathOf(rows: readonly (readonly boolean[])[]): string {
  return rows
    .flatMap((row, y) =>
      row.flatMap((dark, x) => {
        if (!dark || row[x - 1] === true) return [];
        const end = row.indexOf(false, x);
        const width = (end === -1 ? row.length : end) - x;
        return [`M${x} ${y}h${width}v1h-${width}z`];
      }),
    )
    .join('');
}

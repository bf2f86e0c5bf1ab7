import {encode} from 'uqr';

/** Modules of white around it, which scanners need (ISO/IEC 18004). */
const QUIET_ZONE = 4;

/** An address as a QR code: an SVG picture, black on white in both schemes. */
export function qrCode(address: string): string {
  const {data, size} = encode(address, {ecc: 'M', border: QUIET_ZONE});
  const path = data.flatMap((row, y) =>
    runsIn(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`),
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="400" height="400" shape-rendering="crispEdges">`,
    `<path fill="#fff" d="M0 0h${size}v${size}H0z"/>`,
    `<path d="${path.join('')}"/>`,
    '</svg>\n',
  ].join('\n');
}

/** Where black modules begin in a row, and how many there are. */
function runsIn(row: readonly boolean[]): readonly (readonly [start: number, length: number])[] {
  const runs: [number, number][] = [];
  row.forEach((isBlack, x) => {
    const last = runs.at(-1);
    if (isBlack && last && last[0] + last[1] === x) last[1]++;
    else if (isBlack) runs.push([x, 1]);
  });
  return runs;
}

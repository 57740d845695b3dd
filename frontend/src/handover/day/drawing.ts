/** The way of a pen from where it came down to where it was lifted: x, y, x, y ... on a field of 1000 by 400. */
export type Stroke = readonly number[];

export const WIDTH = 1000;
export const HEIGHT = 400;

const MOST_STROKES = 200;
const MOST_OF_A_STROKE = 4_000;
const MOST_NUMBERS = 20_000;

/** Points nearer than this to the one before show nothing more of a signature. */
const NEAREST = 4;

interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Where a point of the screen is on the field; a pen that leaves the field stays at its border. */
export function onField(clientX: number, clientY: number, box: Box): [x: number, y: number] {
  const within = (value: number, most: number) => Math.min(most, Math.max(0, Math.round(value)));
  return [
    within(((clientX - box.left) / box.width) * WIDTH, WIDTH),
    within(((clientY - box.top) / box.height) * HEIGHT, HEIGHT),
  ];
}

/** A pen that came down and was lifted at once leaves a dot, which is a way too: of one unit. */
export function begun([x, y]: [number, number]): Stroke {
  return [x, y, x < WIDTH ? x + 1 : x - 1, y];
}

/** The stroke with one point more, or as it was when the point is too near or there is no room for it. */
export function drawnTo(stroke: Stroke, [x, y]: [number, number]): Stroke {
  const [lastX = x, lastY = y] = stroke.slice(-2);
  if (Math.hypot(x - lastX, y - lastY) < NEAREST || stroke.length + 2 > MOST_OF_A_STROKE) return stroke;
  return [...stroke, x, y];
}

/** The drawing with one stroke more, as far as one drawing may hold it. */
export function withStroke(strokes: readonly Stroke[], stroke: Stroke): readonly Stroke[] {
  const numbers = strokes.reduce((sum, { length }) => sum + length, stroke.length);
  return strokes.length < MOST_STROKES && numbers <= MOST_NUMBERS ? [...strokes, stroke] : strokes;
}

/** As SVG draws it. */
export function way(stroke: Stroke): string {
  return `M${stroke.join(' ')}`;
}

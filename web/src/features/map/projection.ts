/** Degrees onto the drawing: at the latitude of Seoul a degree of longitude is shorter than one of latitude. */
const WEST = 126.745;
const NORTH = 37.715;
const SOUTH = 37.418;
const EAST = 127.205;
const LONGITUDE_SCALE = Math.cos((37.55 * Math.PI) / 180);

export const HEIGHT = 640;
const PER_DEGREE = HEIGHT / (NORTH - SOUTH);
export const WIDTH = Math.round((EAST - WEST) * LONGITUDE_SCALE * PER_DEGREE);

export type Point = readonly [x: number, y: number];

export function project(longitude: number, latitude: number): Point {
  return [(longitude - WEST) * LONGITUDE_SCALE * PER_DEGREE, (NORTH - latitude) * PER_DEGREE];
}

export function isOnMap(longitude: number, latitude: number): boolean {
  return longitude >= WEST && longitude <= EAST && latitude >= SOUTH && latitude <= NORTH;
}

/** A part of the drawing that is shown. */
export type View = { readonly x: number; readonly y: number; readonly scale: number };

export const ALL_OF_SEOUL: View = { x: 0, y: 0, scale: 1 };
export const MAX_SCALE = 12;

/** The same view around another point and at another scale, never beyond the edges. */
export function viewAround([x, y]: Point, scale: number): View {
  const within = Math.min(Math.max(scale, 1), MAX_SCALE);
  const width = WIDTH / within;
  const height = HEIGHT / within;
  return {
    x: Math.min(Math.max(x - width / 2, 0), WIDTH - width),
    y: Math.min(Math.max(y - height / 2, 0), HEIGHT - height),
    scale: within,
  };
}

export type Place = {
  readonly id: number;
  readonly price: number | null;
  readonly title: string;
  readonly at: Point;
};
/** Places that would cover each other: shown as one marker with their number and their lowest price. */
export type Cluster = {
  readonly key: string;
  readonly at: Point;
  readonly places: readonly Place[];
  readonly lowest: number | null;
};

/** How large a marker or a name is, in units of the drawing at scale 1. */
export type Size = { readonly width: number; readonly height: number };

/** Gathers places around the first of them that a marker would cover, so that no two markers cover each other. */
export function clustersOf(places: readonly Place[], view: View, marker: Size): Cluster[] {
  const width = marker.width / view.scale;
  const height = marker.height / view.scale;
  const groups: [Place, ...Place[]][] = [];
  for (const place of places) {
    const covered = groups.find(
      ([first]) =>
        Math.abs(first.at[0] - place.at[0]) < width && Math.abs(first.at[1] - place.at[1]) < height,
    );
    if (covered === undefined) {
      groups.push([place]);
    } else {
      covered.push(place);
    }
  }
  return groups.map((within) => {
    const prices = within.flatMap((place) => (place.price === null ? [] : [place.price]));
    return {
      key: `${within[0].id}`,
      at: within[0].at,
      places: within,
      lowest: prices.length === 0 ? null : Math.min(...prices),
    };
  });
}

/** A little more than touching. */
const APART = 1.1;

/** Where the name of a point stands: above it, below it or beside it, where no marker covers it; undefined if all are covered. */
export function placeOfName(
  [x, y]: Point,
  clusters: readonly Cluster[],
  view: View,
  marker: Size,
  name: Size,
): Point | undefined {
  const width = (marker.width + name.width) / 2 / view.scale;
  const height = (marker.height + name.height) / 2 / view.scale;
  const places: Point[] = [
    [x, y - height * APART],
    [x, y + height * APART],
    [x + width * APART, y],
    [x - width * APART, y],
  ];
  return places.find((place) =>
    clusters.every(({ at }) => Math.abs(at[0] - place[0]) >= width || Math.abs(at[1] - place[1]) >= height),
  );
}

import { describe, expect, it } from "vitest";
import {
  ALL_OF_SEOUL,
  clustersOf,
  HEIGHT,
  isOnMap,
  MAX_SCALE,
  placeOfName,
  project,
  viewAround,
  WIDTH,
} from "./projection";

const place = (id: number, x: number, y: number, price: number | null) => ({
  id,
  price,
  title: `Space ${id}`,
  at: [x, y] as const,
});

describe("the map", () => {
  it("has the north above and the west on the left", () => {
    const [west, south] = project(126.85, 37.5);
    const [east, north] = project(127.12, 37.64);
    expect(west).toBeLessThan(east);
    expect(north).toBeLessThan(south);
    expect(isOnMap(127.0276, 37.4979)).toBe(true);
    expect(isOnMap(129.07, 35.17)).toBe(false);
  });

  it("is not distorted: a kilometre is as long in both directions", () => {
    const [x] = project(127, 37.55);
    const [x1] = project(127 + 1 / (111.32 * Math.cos((37.55 * Math.PI) / 180)), 37.55);
    const [, y] = project(127, 37.55);
    const [, y1] = project(127, 37.55 - 1 / 111.32);
    expect(x1 - x).toBeCloseTo(y1 - y, 1);
  });

  it("never shows what is beyond its edges", () => {
    expect(viewAround([0, 0], 4)).toEqual({ x: 0, y: 0, scale: 4 });
    const corner = viewAround([WIDTH, HEIGHT], 4);
    expect(corner.x + WIDTH / 4).toBeCloseTo(WIDTH);
    expect(corner.y + HEIGHT / 4).toBeCloseTo(HEIGHT);
    expect(viewAround([10, 10], 0.1)).toEqual(ALL_OF_SEOUL);
    expect(viewAround([10, 10], 100).scale).toBe(MAX_SCALE);
  });

  it("gathers markers that would cover each other, and parts them when it is enlarged", () => {
    const places = [place(1, 100, 100, 50_000), place(2, 104, 102, 30_000), place(3, 400, 300, null)];
    const far = clustersOf(places, ALL_OF_SEOUL, { width: 60, height: 30 });
    expect(far).toHaveLength(2);
    expect(far.find((cluster) => cluster.places.length === 2)?.lowest).toBe(30_000);
    expect(far.find((cluster) => cluster.places.length === 1)?.lowest).toBeNull();
    expect(clustersOf(places, viewAround([102, 101], MAX_SCALE), { width: 24, height: 12 })).toHaveLength(3);
    expect(far.flatMap((cluster) => cluster.places)).toHaveLength(3);
  });

  it("lets no two markers cover each other, wherever the places are", () => {
    const marker = { width: 90, height: 40 };
    const places = Array.from({ length: 200 }, (_, id) => place(id, (id * 37) % 780, (id * 53) % 630, id));
    const clusters = clustersOf(places, ALL_OF_SEOUL, marker);
    for (const one of clusters) {
      for (const other of clusters) {
        const apart =
          one === other ||
          Math.abs(one.at[0] - other.at[0]) >= marker.width ||
          Math.abs(one.at[1] - other.at[1]) >= marker.height;
        expect(apart).toBe(true);
      }
    }
    expect(clusters.flatMap((cluster) => cluster.places)).toHaveLength(200);
  });

  describe("the name of a district", () => {
    const marker = { width: 100, height: 40 };
    const name = { width: 80, height: 20 };
    const nameAmong = (...places: ReturnType<typeof place>[]) =>
      placeOfName([300, 300], clustersOf(places, ALL_OF_SEOUL, marker), ALL_OF_SEOUL, marker, name);

    it("stands above a marker in its middle", () => {
      expect(nameAmong(place(1, 300, 300, 1))).toEqual([300, 267]);
    });

    it("stands below where a marker covers the place above", () => {
      expect(nameAmong(place(1, 340, 270, 1))).toEqual([300, 333]);
    });

    it("stands beside it where markers cover both", () => {
      expect(nameAmong(place(1, 340, 270, 1), place(2, 250, 330, 1))).toEqual([399, 300]);
      expect(nameAmong(place(1, 340, 270, 1), place(2, 350, 325, 1))).toEqual([201, 300]);
    });

    it("is left out where all are covered", () => {
      expect(
        nameAmong(place(1, 300, 267, 1), place(2, 300, 333, 1), place(3, 420, 300, 1), place(4, 180, 300, 1)),
      ).toBeUndefined();
    });
  });
});

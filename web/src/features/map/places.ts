import type { SpaceCard } from "@/shared/api/types";
import { isOnMap, type Place, project } from "./projection";

/** The spaces of a list that have a place on the map. */
export function placesOf(spaces: readonly SpaceCard[]): Place[] {
  return spaces.flatMap((space) => {
    const latitude = "latitude" in space ? space.latitude : undefined;
    const longitude = "longitude" in space ? space.longitude : undefined;
    return typeof latitude === "number" && typeof longitude === "number" && isOnMap(longitude, latitude)
      ? [{ id: space.id, price: space.price, title: space.title, at: project(longitude, latitude) }]
      : [];
  });
}

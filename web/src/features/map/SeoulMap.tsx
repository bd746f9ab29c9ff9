import { useCallback, useState } from "react";
import { Link } from "react-router";
import { useDistricts } from "@/shared/catalog/catalog";
import { useFormat } from "@/shared/i18n/useFormat";
import { useTranslation } from "@/shared/i18n/useTranslation";
import { Button, IconButton } from "@/shared/ui/Button";
import { Icon } from "@/shared/ui/Icon";
import { Notice } from "@/shared/ui/Notice";
import {
  ALL_OF_SEOUL,
  type Cluster,
  clustersOf,
  HEIGHT,
  MAX_SCALE,
  type Place,
  placeOfName,
  type View,
  viewAround,
  WIDTH,
} from "./projection";
import styles from "./SeoulMap.module.css";
import { BORDER_PATH, DISTRICT_PATHS, HAN_PATH, middleOf } from "./seoul";

/** About as large as a marker with a number and a price, in pixels. */
const MARKER_WIDTH = 112;
const MARKER_HEIGHT = 46;
/** About as large as the name of a district. */
const NAME_WIDTH = 84;
const NAME_HEIGHT = 20;
/** Until the drawing is laid out. */
const USUAL_WIDTH = 360;
const STEP = 2;

/** The width of an element in pixels, whatever becomes of it. */
function useWidth() {
  const [width, setWidth] = useState(USUAL_WIDTH);
  const watch = useCallback((element: HTMLElement | null) => {
    if (element === null) {
      return;
    }
    const observer = new ResizeObserver(() => setWidth(element.clientWidth || USUAL_WIDTH));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [width, watch] as const;
}

/** The spaces of the list on a drawing of Seoul, by their prices; those too near to each other share a marker. */
export default function SeoulMap({ places, query }: { places: readonly Place[]; query: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const districts = useDistricts().data ?? [];
  const [view, setView] = useState<View>(ALL_OF_SEOUL);
  const [pixels, watchWidth] = useWidth();
  if (places.length === 0) {
    return <Notice>{t("search.mapNoPlace")}</Notice>;
  }
  const unit = WIDTH / pixels;
  const markerSize = { width: MARKER_WIDTH * unit, height: MARKER_HEIGHT * unit };
  const nameSize = { width: NAME_WIDTH * unit, height: NAME_HEIGHT * unit };
  const clusters = clustersOf(places, view, markerSize);
  const width = WIDTH / view.scale;
  const height = HEIGHT / view.scale;
  const middle = [view.x + width / 2, view.y + height / 2] as const;
  const percent = ([x, y]: readonly [number, number]) => ({
    left: `${((x - view.x) / width) * 100}%`,
    top: `${((y - view.y) / height) * 100}%`,
  });
  const isShown = ([x, y]: readonly [number, number]) =>
    x >= view.x && x <= view.x + width && y >= view.y && y <= view.y + height;

  return (
    <section className={styles.map} aria-label={t("search.mapLabel", { count: places.length })}>
      <div ref={watchWidth} className={styles.drawing} style={{ aspectRatio: `${WIDTH} / ${HEIGHT}` }}>
        <svg viewBox={`${view.x} ${view.y} ${width} ${height}`} aria-hidden="true" focusable="false">
          <path d={BORDER_PATH} className={styles.city} vectorEffect="non-scaling-stroke" />
          {DISTRICT_PATHS.map(([code, path]) => (
            <path key={code} d={path} className={styles.district} vectorEffect="non-scaling-stroke" />
          ))}
          <path d={HAN_PATH} className={styles.river} strokeWidth={12} />
        </svg>
        {view.scale < 4 &&
          districts.map((district) => {
            const at = middleOf(district.code);
            if (at === undefined || !isShown(at)) {
              return null;
            }
            const free = placeOfName(at, clusters, view, markerSize, nameSize);
            if (free === undefined) {
              return null;
            }
            const { left, top } = percent(free);
            // A name is whole, also at the edge.
            const place = { left: `clamp(2.5rem, ${left}, 100% - 2.5rem)`, top };
            return (
              <span key={district.code} className={styles.name} style={place} aria-hidden="true">
                {format.name(district)}
              </span>
            );
          })}
        <ul>
          {clusters
            .filter((cluster) => isShown(cluster.at))
            .map((cluster) => (
              <li key={cluster.key} className={styles.at} style={percent(cluster.at)}>
                <Marker
                  cluster={cluster}
                  query={query}
                  onEnlarge={() => setView(viewAround(cluster.at, view.scale * STEP * 1.5))}
                  last={view.scale >= MAX_SCALE}
                />
              </li>
            ))}
        </ul>
        <div className={styles.zoom}>
          <IconButton
            label={t("search.zoomIn")}
            disabled={view.scale >= MAX_SCALE}
            onClick={() => setView(viewAround(middle, view.scale * STEP))}
          >
            <Icon name="plus" />
          </IconButton>
          <IconButton
            label={t("search.zoomOut")}
            disabled={view.scale <= 1}
            onClick={() => setView(viewAround(middle, view.scale / STEP))}
          >
            <Icon name="minus" />
          </IconButton>
        </div>
      </div>
      {view.scale > 1 && (
        <Button look="bare" onClick={() => setView(ALL_OF_SEOUL)}>
          {t("search.mapAll")}
        </Button>
      )}
    </section>
  );
}

function Marker({
  cluster,
  query,
  onEnlarge,
  last,
}: {
  cluster: Cluster;
  query: string;
  onEnlarge: () => void;
  last: boolean;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const price = cluster.lowest === null ? "–" : format.won(cluster.lowest);
  const [only] = cluster.places;
  if (only !== undefined && (cluster.places.length === 1 || last)) {
    return (
      <Link
        to={`/spaces/${only.id}${query}`}
        className={styles.marker}
        aria-label={`${only.title}, ${price}`}
      >
        <span className="figures">{price}</span>
      </Link>
    );
  }
  return (
    <button type="button" className={styles.cluster} onClick={onEnlarge}>
      <span className="visually-hidden">
        {t("search.mapCluster", { count: cluster.places.length, price })}
      </span>
      <strong className="figures" aria-hidden="true">
        {cluster.places.length}
      </strong>
      <span className="figures" aria-hidden="true">
        {price}~
      </span>
    </button>
  );
}

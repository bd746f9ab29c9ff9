import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { SpaceDetail } from "@/shared/api/types";
import { useTranslation } from "@/shared/i18n/useTranslation";
import { IconButton } from "@/shared/ui/Button";
import { Dialog } from "@/shared/ui/Dialog";
import { Icon } from "@/shared/ui/Icon";
import { Poster, srcSet, variantOf } from "@/shared/ui/Poster";
import styles from "./Gallery.module.css";

type Pictures = Pick<SpaceDetail, "title" | "images">;

/** The pictures of a space: a strip that is swiped or scrolled, and each picture in full size. */
export function Gallery({ title, images }: Pictures) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<number>();
  if (images.length === 0) {
    return <Poster variants={[]} alt="" sizes="100vw" ratio="2 / 1" />;
  }
  return (
    <section aria-label={t("space.gallery")}>
      <ul className={styles.strip} data-count={Math.min(images.length, 3)}>
        {images.map((image, index) => (
          <li key={image.imageId}>
            <button
              type="button"
              onClick={() => setOpen(index)}
              aria-label={t("space.enlarge", { number: index + 1, count: images.length })}
            >
              <Poster
                variants={image.variants}
                alt=""
                ratio={images.length === 1 ? "2 / 1" : "16 / 9"}
                sizes={index === 0 ? "(max-width: 48rem) 88vw, 50rem" : "(max-width: 48rem) 88vw, 25rem"}
                eager={index === 0}
              />
            </button>
          </li>
        ))}
      </ul>
      <Dialog open={open !== undefined} onClose={() => setOpen(undefined)} title={title} size="full">
        {open !== undefined && <FullSize title={title} images={images} index={open} onIndex={setOpen} />}
      </Dialog>
    </section>
  );
}

function FullSize({
  title,
  images,
  index,
  onIndex,
}: Pictures & { index: number; onIndex: (index: number) => void }) {
  const { t } = useTranslation();
  const strip = useRef<HTMLUListElement>(null);
  const count = images.length;
  const first = useRef(index);

  useEffect(() => {
    strip.current?.children[first.current]?.scrollIntoView({
      behavior: "instant",
      inline: "center",
      block: "nearest",
    });
  }, []);

  const go = (next: number) => {
    const within = Math.min(Math.max(next, 0), count - 1);
    strip.current?.children[within]?.scrollIntoView({ inline: "center", block: "nearest" });
    onIndex(within);
  };
  const onKey = (event: KeyboardEvent) => {
    const step = event.key === "ArrowLeft" ? -1 : event.key === "ArrowRight" ? 1 : 0;
    if (step !== 0) {
      event.preventDefault();
      go(index + step);
    }
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys are a shortcut for the buttons within
    <div className={styles.full} onKeyDown={onKey}>
      <ul
        ref={strip}
        className={styles.fullStrip}
        onScroll={({ currentTarget }) =>
          onIndex(Math.round(currentTarget.scrollLeft / Math.max(1, currentTarget.clientWidth)))
        }
      >
        {images.map((image, position) => {
          const largest = variantOf(image.variants, 4096);
          return (
            <li key={image.imageId}>
              <img
                src={largest?.url}
                srcSet={srcSet(image.variants)}
                sizes="100vw"
                alt={t("common.photoOf", { title, number: position + 1 })}
              />
            </li>
          );
        })}
      </ul>
      <p className={styles.turn}>
        <IconButton label={t("common.previous")} disabled={index === 0} onClick={() => go(index - 1)}>
          <Icon name="left" />
        </IconButton>
        <span className="figures" aria-live="polite">
          {index + 1} / {count}
        </span>
        <IconButton label={t("common.next")} disabled={index === count - 1} onClick={() => go(index + 1)}>
          <Icon name="right" />
        </IconButton>
      </p>
    </div>
  );
}

import { useState } from "react";
import { useTranslation } from "@/shared/i18n/useTranslation";
import { useAnnounce } from "@/shared/ui/Announcer";
import { Button } from "@/shared/ui/Button";
import { ErrorNotice, Notice } from "@/shared/ui/Notice";
import { variantOf } from "@/shared/ui/Poster";
import type { HostPicture, HostSpace, SpaceChange } from "../hostTypes";
import { moved } from "../photos/order";
import { PhotoPicker } from "../photos/PhotoPicker";
import photoStyles from "../photos/Photos.module.css";
import { PhotoTile } from "../photos/PhotoTile";
import { type ChosenPhoto, release } from "../photos/photo";
import { useDragOrder } from "../photos/useDragOrder";
import { useFaultWords } from "../photos/useFaultWords";
import { RefusalNotice } from "../RefusalNotice";
import { type ChangeRequest, isRefused, useChangeSpace } from "./changes";
import styles from "./EditPage.module.css";

/** The photos of a space: their order is saved at once, and so is what is added or taken out. */
export function PhotosEditor({ space }: { space: HostSpace }) {
  const { t } = useTranslation("host");
  const announce = useAnnounce();
  const change = useChangeSpace();
  const [arranged, setArranged] = useState<readonly HostPicture[]>();
  const [chosen, setChosen] = useState<readonly ChosenPhoto[]>([]);
  const [progress, setProgress] = useState<readonly number[]>();
  const [settled, setSettled] = useState<SpaceChange>();
  const [saved, setSaved] = useState<string>();
  const images = arranged ?? space.images;

  const send = (request: ChangeRequest, done: string) => {
    setSettled(undefined);
    setSaved(undefined);
    change.mutate(request, {
      onSuccess: (result) => {
        setSettled(result);
        if (result.status === "DONE") {
          setSaved(done);
          announce(done);
        }
      },
      onSettled: () => {
        setArranged(undefined);
        setProgress(undefined);
      },
    });
  };
  const move = (from: number, to: number) => {
    const next = moved(images, from, to);
    if (next !== images && !change.isPending) {
      setArranged(next);
      send({ kind: "order", space, imageIds: next.map((image) => image.imageId) }, t("edit.orderSaved"));
    }
  };
  const order = useDragOrder(move);
  const add = () => {
    setProgress(chosen.map(() => 0));
    const photos = chosen.map((photo) => photo.file);
    send({ kind: "addImages", space, photos, onProgress: setProgress }, t("edit.added"));
    for (const photo of chosen) {
      release(photo);
    }
    setChosen([]);
  };
  return (
    <section className={styles.section} aria-labelledby="photos" aria-busy={change.isPending}>
      <h2 id="photos">{t("edit.photos")}</h2>
      <ol className={photoStyles.tiles} aria-label={t("edit.order")}>
        {images.map((image, index) => (
          <StoredPhoto
            key={image.imageId}
            image={image}
            position={index + 1}
            total={images.length}
            onMove={(to) => move(index, to)}
            onRemove={
              images.length > 1
                ? () => send({ kind: "removeImage", space, imageId: image.imageId }, t("edit.removedPhoto"))
                : undefined
            }
            drag={order.propsOf(index)}
          />
        ))}
      </ol>
      {images.length > 1 && <p className={photoStyles.state}>{t("photos.keyboard")}</p>}
      <PhotoPicker photos={chosen} onChange={setChosen} taken={images.length} progress={progress} />
      {chosen.length > 0 && (
        <div className={styles.actions}>
          <Button
            busy={change.isPending}
            disabled={chosen.some((photo) => photo.fault !== undefined)}
            onClick={add}
          >
            {t("edit.add")}
          </Button>
        </div>
      )}
      {saved !== undefined && (
        <Notice tone="yours">
          <p>{saved}</p>
        </Notice>
      )}
      {settled !== undefined && isRefused(settled) && <RefusalNotice refusal={settled.refusal} />}
      {change.isError && <ErrorNotice error={change.error} />}
    </section>
  );
}

interface StoredPhotoProps {
  readonly image: HostPicture;
  readonly position: number;
  readonly total: number;
  readonly onMove: (to: number) => void;
  readonly onRemove: (() => void) | undefined;
  readonly drag: ReturnType<ReturnType<typeof useDragOrder>["propsOf"]>;
}

function StoredPhoto({ image, position, total, onMove, onRemove, drag }: StoredPhotoProps) {
  const { t } = useTranslation("host");
  const faultWords = useFaultWords();
  return (
    <PhotoTile
      name={t("photos.position", { position, total })}
      position={position}
      total={total}
      source={variantOf(image.variants, 640)?.url}
      fault={image.status === "REJECTED" ? faultWords(image.code) : undefined}
      state={image.status === "PENDING" ? t("photos.state.PENDING") : undefined}
      onMove={onMove}
      onRemove={onRemove}
      drag={drag}
    />
  );
}

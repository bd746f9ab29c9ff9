import { type DragEvent, useId, useRef, useState } from "react";
import { useTranslation } from "@/shared/i18n/useTranslation";
import { useAnnounce } from "@/shared/ui/Announcer";
import { moved } from "./order";
import styles from "./Photos.module.css";
import { PhotoTile } from "./PhotoTile";
import { type ChosenPhoto, choose, MAX_PHOTOS, release } from "./photo";
import { useDragOrder } from "./useDragOrder";
import { useFaultWords } from "./useFaultWords";

interface PickerProps {
  readonly photos: readonly ChosenPhoto[];
  readonly onChange: (photos: readonly ChosenPhoto[]) => void;
  /** Photos that the space has already. */
  readonly taken?: number;
  /** How much of each photo is sent, while they are being sent. */
  readonly progress?: readonly number[] | undefined;
  /** What the API says is wrong with a photo, by the photo's id. */
  readonly refused?: Readonly<Record<string, string>> | undefined;
}

/** Chooses photos by drag and drop or by the file dialog, shows each with what is wrong with it, and orders them. */
export function PhotoPicker({ photos, onChange, taken = 0, progress, refused }: PickerProps) {
  const { t } = useTranslation("host");
  const announce = useAnnounce();
  const faultWords = useFaultWords();
  const [tooMany, setTooMany] = useState(0);
  const move = (from: number, to: number) => {
    const photo = photos[from];
    const next = moved(photos, from, to);
    if (photo !== undefined && next !== photos) {
      onChange(next);
      announce(t("photos.movedTo", { name: photo.name, position: to + 1, total: next.length }));
    }
  };
  const order = useDragOrder(move);
  const add = async (files: readonly File[]) => {
    const room = Math.max(0, MAX_PHOTOS - taken - photos.length);
    setTooMany(Math.max(0, files.length - room));
    onChange([...photos, ...(await Promise.all(files.slice(0, room).map(choose)))]);
  };
  const remove = (photo: ChosenPhoto) => {
    release(photo);
    setTooMany(0);
    onChange(photos.filter((other) => other !== photo));
    announce(t("photos.removed", { name: photo.name }));
  };
  const isSending = progress !== undefined;
  return (
    <div className={styles.picker}>
      {!isSending && photos.length + taken < MAX_PHOTOS && <DropZone onFiles={(files) => void add(files)} />}
      {tooMany > 0 && (
        <p className={styles.fault} role="alert">
          {t("photos.tooMany", { count: tooMany })}
        </p>
      )}
      {photos.length > 0 && (
        <ol className={styles.tiles} aria-label={t("photos.list")}>
          {photos.map((photo, index) => (
            <PhotoTile
              key={photo.id}
              name={photo.name}
              position={index + 1}
              total={photos.length}
              source={photo.fault === "IMAGE_TYPE_UNSUPPORTED" ? undefined : photo.preview}
              fault={photo.fault === undefined ? refused?.[photo.id] : faultWords(photo.fault)}
              state={
                isSending
                  ? t("photos.sent", { percent: Math.round((progress[index] ?? 0) * 100) })
                  : photo.isShrunk
                    ? t("photos.shrunk")
                    : undefined
              }
              progress={isSending ? (progress[index] ?? 0) : undefined}
              onMove={isSending ? undefined : (to) => move(index, to)}
              onRemove={isSending ? undefined : () => remove(photo)}
              drag={isSending ? undefined : order.propsOf(index)}
            />
          ))}
        </ol>
      )}
      {photos.length > 1 && !isSending && <p className={styles.state}>{t("photos.keyboard")}</p>}
    </div>
  );
}

function DropZone({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
  const { t } = useTranslation("host");
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const hasFiles = (event: DragEvent) => event.dataTransfer.types.includes("Files");
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: files can be dropped here; the button within does the same
    <div
      className={styles.drop}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        if (hasFiles(event)) {
          event.preventDefault();
          setOver(true);
        }
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        if (hasFiles(event)) {
          event.preventDefault();
          setOver(false);
          onFiles([...event.dataTransfer.files]);
        }
      }}
    >
      <p>{t("photos.drop")}</p>
      <label htmlFor={id} className={styles.choose}>
        {t("photos.choose")}
      </label>
      <input
        ref={input}
        id={id}
        type="file"
        accept="image/jpeg,image/png"
        multiple
        className="visually-hidden"
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          // The same file can be chosen again after it was taken out.
          event.target.value = "";
        }}
      />
      <p className={styles.state}>{t("photos.limits")}</p>
    </div>
  );
}

import type { HTMLAttributes, ReactNode } from "react";
import { useTranslation } from "@/shared/i18n/useTranslation";
import { IconButton } from "@/shared/ui/Button";
import { Icon } from "@/shared/ui/Icon";
import styles from "./Photos.module.css";

interface TileProps {
  readonly name: string;
  readonly position: number;
  readonly total: number;
  /** The picture itself, if there is one to show. */
  readonly source: string | undefined;
  /** What is wrong with it, in words. */
  readonly fault?: string | undefined;
  /** What happens to it at present, in words. */
  readonly state?: string | undefined;
  /** How much of it is sent, from 0 to 1, while it is being sent. */
  readonly progress?: number | undefined;
  readonly onMove?: ((to: number) => void) | undefined;
  readonly onRemove?: (() => void) | undefined;
  readonly drag?: HTMLAttributes<HTMLLIElement> | undefined;
}

/** One photo in its place: framed like a poster, with its state in words and buttons to move it or take it out. */
export function PhotoTile({
  name,
  position,
  total,
  source,
  fault,
  state,
  progress,
  onMove,
  onRemove,
  drag,
}: TileProps) {
  const { t } = useTranslation("host");
  const isFirst = position === 1;
  return (
    <li className={styles.tile} data-fault={fault !== undefined || undefined} {...drag}>
      <div className={styles.frame}>
        {source === undefined ? (
          <span className={styles.none}>
            <Icon name="photo" size={28} />
          </span>
        ) : (
          <img src={source} alt={t("photos.alt", { name, position, total })} draggable={false} />
        )}
        {isFirst && fault === undefined && <span className={styles.cover}>{t("photos.cover")}</span>}
        {progress !== undefined && <Progress value={progress} name={name} />}
      </div>
      <p className={styles.name}>{name}</p>
      {fault !== undefined ? (
        <p className={styles.fault}>{fault}</p>
      ) : (
        state !== undefined && <p className={styles.state}>{state}</p>
      )}
      {(onMove !== undefined || onRemove !== undefined) && (
        <div className={styles.tools}>
          {onMove !== undefined && (
            <>
              <IconButton
                label={t("photos.earlier", { name })}
                disabled={isFirst}
                onClick={() => onMove(position - 2)}
              >
                <Icon name="left" size={18} />
              </IconButton>
              <IconButton
                label={t("photos.later", { name })}
                disabled={position === total}
                onClick={() => onMove(position)}
              >
                <Icon name="right" size={18} />
              </IconButton>
            </>
          )}
          <Remover name={name} onRemove={onRemove} />
        </div>
      )}
    </li>
  );
}

function Remover({ name, onRemove }: { name: string; onRemove: (() => void) | undefined }): ReactNode {
  const { t } = useTranslation("host");
  return onRemove === undefined ? null : (
    <IconButton label={t("photos.remove", { name })} onClick={onRemove}>
      <Icon name="close" size={18} />
    </IconButton>
  );
}

function Progress({ value, name }: { value: number; name: string }) {
  const { t } = useTranslation("host");
  const percent = Math.round(value * 100);
  return (
    <progress
      className={styles.progress}
      max={100}
      value={percent}
      aria-label={`${name}: ${t("photos.sent", { percent })}`}
    />
  );
}

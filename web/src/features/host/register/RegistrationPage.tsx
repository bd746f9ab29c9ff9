import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useParams } from "react-router";
import { api, body } from "@/shared/api/client";
import { hasCode } from "@/shared/api/problem";
import { useTranslation } from "@/shared/i18n/useTranslation";
import { useAnnounce } from "@/shared/ui/Announcer";
import { ButtonLink } from "@/shared/ui/Button";
import { ErrorNotice, Notice } from "@/shared/ui/Notice";
import { Page } from "@/shared/ui/Page";
import { variantOf } from "@/shared/ui/Poster";
import { LoadingLabel, Skeleton } from "@/shared/ui/Skeleton";
import type { RegistrationView, UploadedPicture } from "../hostTypes";
import photoStyles from "../photos/Photos.module.css";
import { PhotoTile } from "../photos/PhotoTile";
import { useFaultWords } from "../photos/useFaultWords";
import styles from "../space/EditPage.module.css";

const POLL_MILLIS = 400;

function isMoving(registration: RegistrationView): boolean {
  return (
    registration.status === "PENDING" ||
    registration.status === "CREATED" ||
    registration.images.some((image) => image.status === "PENDING")
  );
}

/** A registration on its way: each picture with what becomes of it, and the space as soon as it is open. */
export function RegistrationPage() {
  const { t } = useTranslation("host");
  const { id = "" } = useParams();
  const registration = useQuery({
    queryKey: ["mine", "host", "registration", id],
    queryFn: () => body(api.GET("/v1/space-registrations/{id}", { params: { path: { id } } })),
    refetchInterval: (query) =>
      query.state.data !== undefined && isMoving(query.state.data) ? POLL_MILLIS : false,
  });
  if (registration.isError) {
    return hasCode(registration.error, "REGISTRATION_NOT_FOUND") ? (
      <Page narrow title={t("registration.notFound")}>
        <ToHost />
      </Page>
    ) : (
      <Page narrow title={t("registration.heading")}>
        <ErrorNotice error={registration.error} onRetry={() => void registration.refetch()} />
      </Page>
    );
  }
  if (registration.data === undefined) {
    return (
      <Page narrow title={t("registration.heading")}>
        <LoadingLabel />
        <Skeleton height="14rem" />
      </Page>
    );
  }
  return <Registration registration={registration.data} />;
}

function Registration({ registration }: { registration: RegistrationView }) {
  const { t } = useTranslation("host");
  const space = useQuery({
    queryKey: ["space", registration.spaceId],
    enabled: registration.status === "ACTIVE" && registration.spaceId !== undefined,
    queryFn: () => body(api.GET("/v1/spaces/{id}", { params: { path: { id: registration.spaceId ?? 0 } } })),
  });
  const ready = registration.images.filter((image) => image.status === "READY").length;
  const refused = registration.images.filter((image) => image.status === "REJECTED").length;
  const count =
    refused > 0 ? t("registration.countRefused", { ready, refused }) : t("registration.count", { ready });
  useAnnouncedEnd(!isMoving(registration), count);
  const isOpen = registration.status === "ACTIVE" && space.data !== undefined;
  return (
    <Page
      title={
        registration.status === "REJECTED"
          ? t("registration.rejected")
          : isOpen
            ? t("registration.active", { title: space.data.title })
            : t("registration.heading")
      }
      lead={
        registration.status === "REJECTED"
          ? undefined
          : isOpen
            ? t("registration.activeLead")
            : t("registration.lead")
      }
    >
      <Notice tone={refused > 0 ? "sun" : "yours"}>
        <p>{count}</p>
      </Notice>
      <ol className={photoStyles.tiles}>
        {registration.images.map((image, index) => (
          <Picture
            key={image.imageId}
            image={image}
            position={index + 1}
            total={registration.images.length}
          />
        ))}
      </ol>
      <div className={styles.actions}>
        {registration.status === "ACTIVE" && registration.spaceId !== undefined && (
          <ButtonLink look="action" to={`/spaces/${registration.spaceId}`}>
            {t("registration.toSpace")}
          </ButtonLink>
        )}
        {registration.spaceId !== undefined && refused > 0 && (
          <ButtonLink to={`/host/spaces/${registration.spaceId}`}>{t("registration.edit")}</ButtonLink>
        )}
        <ToHost />
      </div>
    </Page>
  );
}

function Picture({ image, position, total }: { image: UploadedPicture; position: number; total: number }) {
  const { t } = useTranslation("host");
  const faultWords = useFaultWords();
  return (
    <PhotoTile
      name={image.originalName}
      position={position}
      total={total}
      source={variantOf(image.variants, 640)?.url}
      fault={image.status === "REJECTED" ? faultWords(image.code) : undefined}
      state={t(`photos.state.${image.status}`)}
    />
  );
}

function ToHost() {
  const { t } = useTranslation("host");
  return <ButtonLink to="/host">{t("registration.toHost")}</ButtonLink>;
}

function useAnnouncedEnd(isDone: boolean, text: string) {
  const announce = useAnnounce();
  const said = useRef(false);
  useEffect(() => {
    if (isDone && !said.current) {
      said.current = true;
      announce(text);
    }
  }, [isDone, text, announce]);
}

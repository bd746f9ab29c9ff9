import { useEffect, useRef, useState } from "react";
import { Link, useNavigate } from "react-router";
import { useTranslation } from "@/shared/i18n/useTranslation";
import { Button } from "@/shared/ui/Button";
import { ErrorNotice, Notice } from "@/shared/ui/Notice";
import { Page } from "@/shared/ui/Page";
import { PhotoPicker } from "../photos/PhotoPicker";
import type { ChosenPhoto } from "../photos/photo";
import { type Faults, type FieldName, faultsOf, fieldNames } from "../space/draft";
import { OfferFields, PlaceFields } from "../space/SpaceFields";
import styles from "./RegisterPage.module.css";
import { Summary } from "./Summary";
import { useDraft } from "./useDraft";
import { useRegister } from "./useRegister";

const STEPS = ["place", "offer", "photos", "check"] as const;
type Step = (typeof STEPS)[number];

const FIELDS_OF_PLACE: readonly FieldName[] = [
  "category",
  "district",
  "title",
  "subTitle",
  "description",
  "address",
];

function faultsAt(step: Step, faults: Faults): FieldName[] {
  const inPlace = (field: FieldName) => FIELDS_OF_PLACE.includes(field);
  const all = fieldNames(faults);
  return step === "place"
    ? all.filter(inPlace)
    : step === "offer"
      ? all.filter((field) => !inPlace(field))
      : [];
}

/** Registers a space in four steps. What is wrong is said beside its field, and after the first try to go on. */
export function RegisterPage() {
  const { t } = useTranslation("host");
  const navigate = useNavigate();
  const { draft, change, discard, forget, wasKept } = useDraft();
  const [photos, setPhotos] = useState<readonly ChosenPhoto[]>([]);
  const [step, setStep] = useState<Step>("place");
  const [tried, setTried] = useState<readonly Step[]>([]);
  const { register, refused, progress, isSending, error } = useRegister();
  const heading = useRef<HTMLHeadingElement>(null);
  const faults = faultsOf(draft);
  const index = STEPS.indexOf(step);

  const go = (to: Step) => {
    setStep(to);
    window.scrollTo(0, 0);
  };
  const photoFault =
    photos.length === 0 ? "required" : photos.some((photo) => photo.fault) ? "fixFirst" : undefined;
  const isWhole = step === "photos" ? photoFault === undefined : faultsAt(step, faults).length === 0;
  const next = () => {
    setTried((before) => [...before, step]);
    const following = STEPS[index + 1];
    if (isWhole && following !== undefined) {
      go(following);
    }
  };
  const submit = async () => {
    const outcome = await register(draft, photos);
    if (outcome.kind === "accepted") {
      forget();
      await navigate(`/host/registrations/${outcome.id}`);
    } else if (outcome.kind === "fields") {
      setTried(STEPS);
      go(outcome.fields.some((field) => FIELDS_OF_PLACE.includes(field)) ? "place" : "offer");
    } else if (outcome.kind === "photos") {
      go("photos");
    }
  };

  useStepFocus(step, heading);
  const faultOf = (field: FieldName) => {
    const fault = faults[field];
    return fault !== undefined && tried.includes(step) ? t(`faults.${fault}`) : refused.fields[field];
  };
  const shown = tried.includes(step) ? faultsAt(step, faults).length : 0;
  return (
    <Page narrow title={t("register.heading")}>
      <Steps current={index} />
      <section className={styles.step} aria-labelledby="step">
        <h2 id="step" ref={heading} tabIndex={-1}>
          {t(`register.steps.${step}`)}
        </h2>
        <p className={styles.lead}>{t(`register.lead.${step}`)}</p>
        {wasKept && step === "place" && (
          <Notice tone="yours">
            <p>
              {t("register.kept")}{" "}
              <Button look="bare" onClick={discard}>
                {t("register.discard")}
              </Button>
            </p>
          </Notice>
        )}
        {shown > 0 && (
          <p className={styles.faults} role="alert">
            {t("register.faults", { count: shown })}
          </p>
        )}
        {step === "place" && <PlaceFields draft={draft} faultOf={faultOf} onChange={change} />}
        {step === "offer" && <OfferFields draft={draft} faultOf={faultOf} onChange={change} />}
        {step === "photos" && (
          <>
            <PhotoPicker photos={photos} onChange={setPhotos} refused={refused.photos} />
            {photoFault !== undefined && tried.includes("photos") && (
              <p className={styles.faults} role="alert">
                {t(`photos.${photoFault}`)}
              </p>
            )}
          </>
        )}
        {step === "check" && (
          <>
            <Summary draft={draft} photos={photos} />
            {isSending && (
              <>
                <p role="status">{t("register.sending")}</p>
                <PhotoPicker photos={photos} onChange={setPhotos} progress={progress ?? []} />
              </>
            )}
          </>
        )}
        {error !== undefined && <ErrorNotice error={error} />}
      </section>
      <footer className={styles.footer}>
        {index > 0 ? (
          <Button disabled={isSending} onClick={() => go(STEPS[index - 1] ?? "place")}>
            {t("register.back")}
          </Button>
        ) : (
          <Link to="/host">{t("edit.cancel")}</Link>
        )}
        {step === "check" ? (
          <Button look="action" busy={isSending} onClick={() => void submit()}>
            {t(error === undefined ? "register.submit" : "register.retry")}
          </Button>
        ) : (
          <Button look="action" onClick={next}>
            {t("register.next")}
          </Button>
        )}
      </footer>
    </Page>
  );
}

/** A person who goes to another step begins at its heading; the first one is left as the page was opened. */
function useStepFocus(step: Step, heading: { readonly current: HTMLHeadingElement | null }) {
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current !== step) {
      shown.current = step;
      heading.current?.focus({ preventScroll: true });
    }
  }, [step, heading]);
}

function Steps({ current }: { current: number }) {
  const { t } = useTranslation("host");
  return (
    <div className={styles.steps}>
      <p className="visually-hidden">{t("register.step", { step: current + 1, total: STEPS.length })}</p>
      <ol aria-hidden="true">
        {STEPS.map((step, index) => (
          <li key={step} data-state={index < current ? "done" : index === current ? "now" : "next"}>
            <span className="figures">{index + 1}</span>
            {t(`register.steps.${step}`)}
          </li>
        ))}
      </ol>
    </div>
  );
}

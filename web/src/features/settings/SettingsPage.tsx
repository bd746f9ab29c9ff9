import { useState } from "react";
import { Link, useNavigate } from "react-router";
import { changeLanguage } from "@/shared/i18n/i18n";
import { LANGUAGES, type Language } from "@/shared/i18n/language";
import { useTranslation } from "@/shared/i18n/useTranslation";
import { signOut } from "@/shared/session/session";
import { useSession } from "@/shared/session/useSession";
import { currentTheme, rememberTheme, THEMES } from "@/shared/theme";
import { Button, ButtonLink } from "@/shared/ui/Button";
import { Chip } from "@/shared/ui/Field";
import { Icon, type IconName } from "@/shared/ui/Icon";
import { Page } from "@/shared/ui/Page";
import { EraseAccount } from "./EraseAccount";
import styles from "./SettingsPage.module.css";

const LANGUAGE_NAMES: Record<Language, string> = { ko: "한국어", en: "English" };

/** The account and how the page looks; on a phone also the way to everything that is one's own. */
export default function SettingsPage() {
  const { t } = useTranslation();
  const session = useSession();
  return (
    <Page narrow title={t("account.settings.title")}>
      {session.status === "signedIn" ? (
        <Own />
      ) : (
        <ButtonLink look="action" to="/sign-in?to=/settings">
          {t("nav.signIn")}
        </ButtonLink>
      )}
      <Looks />
      {session.status === "signedIn" && <Account />}
    </Page>
  );
}

function Own() {
  const { t } = useTranslation();
  const session = useSession();
  const admin = session.status === "signedIn" && session.user.role === "ADMIN";
  const ways: { to: string; icon: IconName; label: string }[] = [
    { to: "/orders", icon: "ticket", label: t("nav.orders") },
    { to: "/likes", icon: "heart", label: t("nav.likes") },
    { to: "/waitlist", icon: "bell", label: t("nav.waitlist") },
    { to: "/wallet", icon: "wallet", label: t("nav.wallet") },
    { to: "/host", icon: "building", label: t("nav.host") },
    ...(admin ? [{ to: "/operator", icon: "wrench" as const, label: t("nav.operator") }] : []),
  ];
  return (
    <ul className={styles.ways}>
      {ways.map((way) => (
        <li key={way.to}>
          <Link to={way.to}>
            <Icon name={way.icon} />
            {way.label}
            <Icon name="right" size={18} />
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Looks() {
  const { t, language: shown } = useTranslation();
  const [theme, setTheme] = useState(currentTheme);
  return (
    <section className={styles.section}>
      <fieldset>
        <legend>{t("account.settings.language")}</legend>
        <div className={styles.chips}>
          {LANGUAGES.map((language) => (
            <Chip key={language} pressed={shown === language} onPress={() => void changeLanguage(language)}>
              <span lang={language}>{LANGUAGE_NAMES[language]}</span>
            </Chip>
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend>{t("account.settings.theme")}</legend>
        <div className={styles.chips}>
          {THEMES.map((one) => (
            <Chip
              key={one}
              pressed={theme === one}
              onPress={() => {
                setTheme(one);
                rememberTheme(one);
              }}
            >
              {t(`account.settings.themes.${one}`)}
            </Chip>
          ))}
        </div>
      </fieldset>
    </section>
  );
}

function Account() {
  const { t } = useTranslation();
  const session = useSession();
  const navigate = useNavigate();
  const [leaving, setLeaving] = useState(false);
  if (session.status !== "signedIn") {
    return null;
  }
  const { user } = session;
  return (
    <section className={styles.section}>
      <h2>{t("account.settings.account")}</h2>
      <dl className={styles.facts}>
        <dt>{t("account.settings.name")}</dt>
        <dd>{user.nickname}</dd>
        <dt>{t("account.settings.email")}</dt>
        <dd>{user.email ?? t("account.settings.noEmail")}</dd>
        <dt>{t("account.settings.number")}</dt>
        <dd className="figures">{user.id}</dd>
      </dl>
      <div className={styles.chips}>
        <Button
          busy={leaving}
          onClick={() => {
            setLeaving(true);
            void signOut().then(() => navigate("/"));
          }}
        >
          <Icon name="logout" size={18} />
          {t("nav.signOut")}
        </Button>
      </div>
      <EraseAccount />
    </section>
  );
}

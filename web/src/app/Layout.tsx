import { type ReactNode, useEffect } from "react";
import { Link, NavLink, useLocation, useNavigate } from "react-router";
import { changeLanguage } from "@/shared/i18n/i18n";
import { LANGUAGES, type Language } from "@/shared/i18n/language";
import { useTranslation } from "@/shared/i18n/useTranslation";
import { dropSession } from "@/shared/session/session";
import { useSession } from "@/shared/session/useSession";
import { Button } from "@/shared/ui/Button";
import { Icon, type IconName } from "@/shared/ui/Icon";
import { useOnline } from "@/shared/useOnline";
import styles from "./Layout.module.css";

/** The sign of the page: a sun and a moon that share one circle. */
export function Brand() {
  return (
    <svg
      width="28"
      height="28"
      viewBox="0 0 28 28"
      aria-hidden="true"
      focusable="false"
      className={styles.mark}
    >
      <path d="M14 2a12 12 0 0 0 0 24z" className={styles.markSun} />
      <path d="M14 2a12 12 0 0 1 0 24z" className={styles.markMoon} />
    </svg>
  );
}

const SENTENCE = /[^.]+\.?\s?/g;

function LanguageSwitch() {
  const { language: shown } = useTranslation();
  const names: Record<Language, string> = { ko: "한국어", en: "English" };
  const other = LANGUAGES.find((language) => language !== shown) ?? "en";
  return (
    <button type="button" className={styles.language} lang={other} onClick={() => void changeLanguage(other)}>
      {names[other]}
    </button>
  );
}

function TopNav() {
  const { t } = useTranslation();
  const session = useSession();
  const { pathname, search } = useLocation();
  const signedIn = session.status === "signedIn";
  return (
    <nav className={styles.top} aria-label={t("nav.label")}>
      <NavLink to="/spaces">{t("nav.search")}</NavLink>
      {signedIn && (
        <>
          <NavLink to="/orders">{t("nav.orders")}</NavLink>
          <NavLink to="/likes">{t("nav.likes")}</NavLink>
          <NavLink to="/waitlist">{t("nav.waitlist")}</NavLink>
          <NavLink to="/wallet">{t("nav.wallet")}</NavLink>
          <NavLink to="/host">{t("nav.host")}</NavLink>
          {session.user.role === "ADMIN" && <NavLink to="/operator">{t("nav.operator")}</NavLink>}
        </>
      )}
      <span className={styles.gap} />
      <LanguageSwitch />
      {signedIn ? (
        <NavLink to="/settings" className={styles.me ?? ""}>
          <Icon name="person" size={18} />
          <span>{session.user.nickname}</span>
        </NavLink>
      ) : (
        session.status !== "unknown" && (
          <Link to={`/sign-in?to=${encodeURIComponent(pathname + search)}`} className={styles.signIn}>
            {t("nav.signIn")}
          </Link>
        )
      )}
    </nav>
  );
}

function BottomNav() {
  const { t } = useTranslation();
  const items: { to: string; icon: IconName; label: string }[] = [
    { to: "/", icon: "home", label: t("nav.home") },
    { to: "/spaces", icon: "search", label: t("nav.search") },
    { to: "/orders", icon: "ticket", label: t("nav.orders") },
    { to: "/settings", icon: "person", label: t("nav.me") },
  ];
  return (
    <nav className={styles.bottom} aria-label={t("nav.label")}>
      {items.map((item) => (
        <NavLink key={item.to} to={item.to} end={item.to === "/"}>
          <Icon name={item.icon} size={22} />
          {item.label}
        </NavLink>
      ))}
    </nav>
  );
}

function SessionOver() {
  const { t } = useTranslation();
  const session = useSession();
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  if (session.status !== "over") {
    return null;
  }
  return (
    <div className={styles.over} role="alert">
      <p>
        <strong>{t("session.overTitle")}</strong> {t("session.overText")}
      </p>
      <div>
        <Button
          look="action"
          onClick={() => navigate(`/sign-in?to=${encodeURIComponent(pathname + search)}`)}
        >
          {t("session.overAction")}
        </Button>
        <Button look="bare" onClick={dropSession}>
          {t("session.overLater")}
        </Button>
      </div>
    </div>
  );
}

function Offline() {
  const { t } = useTranslation();
  return (
    <p className={styles.offline} role="status" hidden={useOnline()}>
      {t("offline.bar")}
    </p>
  );
}

export function Layout({ children }: { children: ReactNode }) {
  const { t, language } = useTranslation();
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <>
      <a href="#content" className={styles.skip}>
        {t("skipToContent")}
      </a>
      <header className={styles.header}>
        <div className={styles.bar}>
          <Link to="/" className={styles.brand}>
            <Brand />
            {t("brand")}
          </Link>
          <TopNav />
        </div>
      </header>
      <Offline />
      <SessionOver />
      <main id="content" tabIndex={-1} className={styles.main}>
        {children}
      </main>
      <footer className={styles.footer}>
        <div>
          <p className={styles.promise}>
            {t("footer.promise")
              .match(SENTENCE)
              ?.map((sentence) => (
                <span key={sentence}>{sentence}</span>
              ))}
          </p>
          <p>{t("footer.demo")}</p>
        </div>
      </footer>
      <BottomNav />
    </>
  );
}

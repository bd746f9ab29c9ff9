import { lazy, Suspense } from "react";
import { Route, Routes, useLocation } from "react-router";
import { loadPageTexts, loadTextsOf } from "@/shared/i18n/i18n";
import { LoadingLabel, Skeleton } from "@/shared/ui/Skeleton";
import { ErrorBoundary } from "./ErrorBoundary";
import { FirstPage, LoadedPage } from "./FirstPage";
import { NotFound } from "./NotFound";
import styles from "./PageRoutes.module.css";
import { SignedIn } from "./SignedIn";
import { useScroll } from "./useScroll";

const HOME = new LoadedPage(() => import("@/features/home/HomePage"));
const SEARCH = new LoadedPage(() => withTexts(import("@/features/search/SearchPage")));
const SPACE = new LoadedPage(() => withTexts(import("@/features/space/SpacePage")));

/**
 * Loads the page of an address that people come in by, beside the texts; the others wait for their turn. A failure is met
 * again, and shown, by the route.
 */
export async function preloadPage(pathname: string): Promise<void> {
  const page =
    pathname === "/"
      ? HOME
      : pathname === "/spaces"
        ? SEARCH
        : /^\/spaces\/\d+$/.test(pathname)
          ? SPACE
          : undefined;
  await page?.load().catch(() => undefined);
}

const BookingPage = lazy(() => withTexts(import("@/features/booking/BookingPage")));
const OrdersPage = lazy(() => withTexts(import("@/features/orders/OrdersPage")));
const OrderPage = lazy(() => withTexts(import("@/features/orders/OrderPage")));
const WaitlistPage = lazy(() => withTexts(import("@/features/waitlist/WaitlistPage")));
const WalletPage = lazy(() => withTexts(import("@/features/wallet/WalletPage")));
const LikesPage = lazy(() => withTexts(import("@/features/likes/LikesPage")));
const SettingsPage = lazy(() => withTexts(import("@/features/settings/SettingsPage")));
const SignInPage = lazy(() => withTexts(import("@/features/sign-in/SignInPage")));
const KakaoCallbackPage = lazy(() => withTexts(import("@/features/sign-in/KakaoCallbackPage")));

/** A page and the words for it. */
async function withTexts<T>(page: Promise<T>): Promise<T> {
  await Promise.all([page, loadPageTexts()]);
  return page;
}

/** The pages of hosts and operators bring their own texts, so that guests do not load them. */
const HostPages = lazy(async () => {
  const [pages] = await Promise.all([
    import("@/features/host/HostPages"),
    loadTextsOf("host", {
      ko: () => import("@/features/host/texts/ko"),
      en: () => import("@/features/host/texts/en"),
    }),
  ]);
  return pages;
});
const OperatorPages = lazy(async () => {
  const [pages] = await Promise.all([
    import("@/features/operator/OperatorPages"),
    loadTextsOf("operator", {
      ko: () => import("@/features/operator/texts/ko"),
      en: () => import("@/features/operator/texts/en"),
    }),
  ]);
  return pages;
});

function Loading() {
  return (
    <div className={styles.loading}>
      <LoadingLabel />
      <Skeleton width="16rem" height="2.5rem" />
      <Skeleton height="16rem" radius="0.875rem" />
    </div>
  );
}

export function PageRoutes() {
  const { pathname } = useLocation();
  useScroll();
  return (
    <ErrorBoundary key={pathname}>
      <Suspense fallback={<Loading />}>
        <Routes>
          <Route index element={<FirstPage page={HOME} />} />
          <Route path="spaces" element={<FirstPage page={SEARCH} />} />
          <Route path="spaces/:id" element={<FirstPage page={SPACE} />} />
          <Route path="sign-in" element={<SignInPage />} />
          <Route path="sign-in/kakao" element={<KakaoCallbackPage />} />
          <Route path="settings" element={<SettingsPage />} />
          <Route element={<SignedIn />}>
            <Route path="spaces/:id/book" element={<BookingPage />} />
            <Route path="orders" element={<OrdersPage />} />
            <Route path="orders/:id" element={<OrderPage />} />
            <Route path="waitlist" element={<WaitlistPage />} />
            <Route path="wallet" element={<WalletPage />} />
            <Route path="likes" element={<LikesPage />} />
            <Route path="host/*" element={<HostPages />} />
          </Route>
          <Route element={<SignedIn as="ADMIN" />}>
            <Route path="operator/*" element={<OperatorPages />} />
          </Route>
          <Route path="*" element={<NotFound />} />
        </Routes>
      </Suspense>
    </ErrorBoundary>
  );
}

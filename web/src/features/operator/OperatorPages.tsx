import { NavLink, Route, Routes } from "react-router";
import { NotFound } from "@/app/NotFound";
import { useTranslation } from "@/shared/i18n/useTranslation";
import { SectionNav } from "@/shared/ui/SectionNav";
import { OrderLookupPage } from "./order/OrderLookupPage";
import { PlatformPage } from "./platform/PlatformPage";
import { ReviewsPage } from "./reviews/ReviewsPage";
import { StoryPage } from "./story/StoryPage";
import { UsersPage } from "./users/UsersPage";

/** Everything below `/operator`. */
export default function OperatorPages() {
  const { t } = useTranslation("operator");
  return (
    <>
      <SectionNav label={t("nav.label")}>
        <NavLink to="/operator" end>
          {t("nav.platform")}
        </NavLink>
        <NavLink to="/operator/story">{t("nav.story")}</NavLink>
        <NavLink to="/operator/orders">{t("nav.orders")}</NavLink>
        <NavLink to="/operator/users">{t("nav.users")}</NavLink>
        <NavLink to="/operator/reviews">{t("nav.reviews")}</NavLink>
      </SectionNav>
      <Routes>
        <Route index element={<PlatformPage />} />
        <Route path="story" element={<StoryPage />} />
        <Route path="orders" element={<OrderLookupPage />} />
        <Route path="users" element={<UsersPage />} />
        <Route path="reviews" element={<ReviewsPage />} />
        <Route path="*" element={<NotFound />} />
      </Routes>
    </>
  );
}

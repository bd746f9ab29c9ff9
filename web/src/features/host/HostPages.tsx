import { NavLink, Route, Routes } from "react-router";
import { NotFound } from "@/app/NotFound";
import { useTranslation } from "@/shared/i18n/useTranslation";
import { SectionNav } from "@/shared/ui/SectionNav";
import { CalendarPage } from "./calendar/CalendarPage";
import { HostOrderPage } from "./orders/HostOrderPage";
import { HostOrdersPage } from "./orders/HostOrdersPage";
import { RegisterPage } from "./register/RegisterPage";
import { RegistrationPage } from "./register/RegistrationPage";
import { HostReviewsPage } from "./reviews/HostReviewsPage";
import { EditPage } from "./space/EditPage";
import { SpacesPage } from "./space/SpacesPage";

/** Everything below `/host`. */
export default function HostPages() {
  const { t } = useTranslation("host");
  return (
    <>
      <SectionNav label={t("nav.label")}>
        <NavLink to="/host" end>
          {t("nav.spaces")}
        </NavLink>
        <NavLink to="/host/calendar">{t("nav.calendar")}</NavLink>
        <NavLink to="/host/orders">{t("nav.orders")}</NavLink>
        <NavLink to="/host/reviews">{t("nav.reviews")}</NavLink>
      </SectionNav>
      <Routes>
        <Route index element={<SpacesPage />} />
        <Route path="spaces/new" element={<RegisterPage />} />
        <Route path="registrations/:id" element={<RegistrationPage />} />
        <Route path="spaces/:id" element={<EditPage />} />
        <Route path="calendar" element={<CalendarPage />} />
        <Route path="orders" element={<HostOrdersPage />} />
        <Route path="orders/:id" element={<HostOrderPage />} />
        <Route path="reviews" element={<HostReviewsPage />} />
        <Route path="*" element={<NotFound />} />
      </Routes>
    </>
  );
}

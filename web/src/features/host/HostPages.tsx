import { Route, Routes } from "react-router";
import { NotFound } from "@/app/NotFound";
import { HostHome } from "./HostHome";

/** The pages under `/host`; see README.md for how to add one. */
export default function HostPages() {
  return (
    <Routes>
      <Route index element={<HostHome />} />
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}

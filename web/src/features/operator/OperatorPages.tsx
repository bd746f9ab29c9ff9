import { Route, Routes } from "react-router";
import { NotFound } from "@/app/NotFound";
import { OperatorHome } from "./OperatorHome";

/** The pages under `/operator`; see README.md for how to add one. */
export default function OperatorPages() {
  return (
    <Routes>
      <Route index element={<OperatorHome />} />
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}

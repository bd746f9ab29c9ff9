import type { Words } from "@/shared/i18n/texts";
import type ko from "./ko";

const en: Words<typeof ko> = { title: "Operator" };
export default en;

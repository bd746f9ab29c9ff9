import first from "./en/first";
import rest from "./en/rest";
import type { Texts } from "./texts";

const en: Texts = { ...first, ...rest };
export default en;

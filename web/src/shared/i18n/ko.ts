import first from "./ko/first";
import rest from "./ko/rest";

/** Every text of guests. It is for types and tests; the page loads the two parts. */
export default { ...first, ...rest };

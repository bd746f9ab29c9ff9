import account from "./account";
import booking from "./booking";
import orders from "./orders";
import problem from "./problem";
import search from "./search";
import space from "./space";

/** The texts of the pages behind the first one, loaded while that is shown. */
export default { problem, search, space, booking, orders, account };

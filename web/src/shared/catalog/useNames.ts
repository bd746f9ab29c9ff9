import { useFormat } from "../i18n/useFormat";
import { useCategories, useDistricts, useFacilities } from "./catalog";

type Named = { code: string; nameKo: string; nameEn: string };

/** The names of districts, categories and facilities by their codes; nothing until they are loaded, and the code itself if there is none. */
export function useNames() {
  const format = useFormat();
  const find = (all: readonly Named[] | undefined, code: string) => {
    if (all === undefined) {
      return "";
    }
    const named = all.find((one) => one.code === code);
    return named === undefined ? code : format.name(named);
  };
  const districts = useDistricts().data;
  const categories = useCategories().data;
  const facilities = useFacilities().data;
  return {
    district: (code: string) => find(districts, code),
    category: (code: string) => find(categories, code),
    facility: (code: string) => find(facilities, code),
  };
}

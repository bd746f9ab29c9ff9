import { queryOptions, useQuery } from "@tanstack/react-query";
import { api, body } from "../api/client";

/** Districts, categories and facilities hardly ever change: they are asked for once. */
const REFERENCE = { staleTime: Number.POSITIVE_INFINITY, gcTime: Number.POSITIVE_INFINITY };

export const DISTRICTS = queryOptions({
  queryKey: ["districts"],
  queryFn: () => body(api.GET("/v1/districts")),
  ...REFERENCE,
});

export const CATEGORIES = queryOptions({
  queryKey: ["categories"],
  queryFn: () => body(api.GET("/v1/categories")),
  ...REFERENCE,
});

export function useDistricts() {
  return useQuery(DISTRICTS);
}

export function useCategories() {
  return useQuery(CATEGORIES);
}

export const FACILITIES = queryOptions({
  queryKey: ["facilities"],
  queryFn: () => body(api.GET("/v1/facilities")),
  ...REFERENCE,
});

export function useFacilities() {
  return useQuery(FACILITIES);
}

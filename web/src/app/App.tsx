import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { BrowserRouter } from "react-router";
import { AnnouncerProvider } from "@/shared/ui/Announcer";
import { ErrorBoundary } from "./ErrorBoundary";
import { Layout } from "./Layout";
import { PageRoutes } from "./PageRoutes";
import { SessionQueries } from "./SessionQueries";

const withinBrowser = (page: ReactNode) => <BrowserRouter>{page}</BrowserRouter>;

/** Everything that is shown. The build draws it, too, with a router that stands still. */
export function App({
  client,
  within = withinBrowser,
}: {
  client: QueryClient;
  within?: (page: ReactNode) => ReactNode;
}) {
  return (
    <ErrorBoundary>
      <QueryClientProvider client={client}>
        {within(
          <AnnouncerProvider>
            <SessionQueries />
            <Layout>
              <PageRoutes />
            </Layout>
          </AnnouncerProvider>,
        )}
      </QueryClientProvider>
    </ErrorBoundary>
  );
}

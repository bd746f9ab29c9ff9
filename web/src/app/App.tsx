import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { BrowserRouter } from "react-router";
import { AnnouncerProvider } from "@/shared/ui/Announcer";
import { ErrorBoundary } from "./ErrorBoundary";
import { Layout } from "./Layout";
import { PageRoutes } from "./PageRoutes";
import { SessionQueries } from "./SessionQueries";

export function App({ client }: { client: QueryClient }) {
  return (
    <ErrorBoundary>
      <QueryClientProvider client={client}>
        <BrowserRouter>
          <AnnouncerProvider>
            <SessionQueries />
            <Layout>
              <PageRoutes />
            </Layout>
          </AnnouncerProvider>
        </BrowserRouter>
      </QueryClientProvider>
    </ErrorBoundary>
  );
}

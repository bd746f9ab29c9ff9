import { QueryClientProvider } from "@tanstack/react-query";
import { useState } from "react";
import { BrowserRouter } from "react-router";
import { newQueryClient } from "@/shared/api/queryClient";
import { AnnouncerProvider } from "@/shared/ui/Announcer";
import { ErrorBoundary } from "./ErrorBoundary";
import { Layout } from "./Layout";
import { PageRoutes } from "./PageRoutes";
import { SessionQueries } from "./SessionQueries";

export function App() {
  const [client] = useState(newQueryClient);
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

import type { Problem, ProblemCode } from "@/shared/api/types";
import { Notice, useProblemWords } from "@/shared/ui/Notice";

/** Why an accepted command changed nothing, in words with what to do next. */
export function RefusalNotice({
  refusal,
}: {
  refusal: Partial<Omit<Problem, "code">> & { code: ProblemCode };
}) {
  const words = useProblemWords()(refusal.code, refusal);
  return (
    <Notice tone="wrong" title={words.title} role="alert">
      <p>{words.next}</p>
    </Notice>
  );
}

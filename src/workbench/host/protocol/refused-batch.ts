import type { RichApiError } from "./rich-api-error";
import type { ResponseBody } from "./wire";

/** The answer to a batch that is refused as a whole: no action ran, or none may be told of. */
export function refusedBatch(error: RichApiError): ResponseBody {
  return {
    Results: [],
    TraceIds: [],
    Error: {
      Code: error.code,
      Message: error.message,
      Location: "",
      HttpStatusCode: error.status,
      ActionIndex: 0,
    },
  };
}

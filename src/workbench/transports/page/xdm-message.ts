/**
 * The messages with which office.js talks to the page around its frame: JSON text over postMessage.
 * The names are the wire's own.
 */
import { isRecord } from "../../host/protocol/wire";

const REQUEST = 0;
const RESPONSE = 1;

export const RequestKind = { invoke: 0, register: 1, unregister: 2 } as const;

export interface XdmRequest {
  readonly kind: number;
  readonly action: string;
  readonly conversation: string;
  /** Echoed in the answer; of a registration, names it in every event. */
  readonly correlation: number;
  readonly data: unknown;
}

/** Anything that is not a request of this protocol is undefined: other scripts post messages too. */
export function readRequest(message: unknown): XdmRequest | undefined {
  if (typeof message !== "string" || !message.startsWith("{")) return undefined;
  let parsed: unknown;
  try {
    parsed = JSON.parse(message);
  } catch {
    return undefined;
  }
  if (!isRecord(parsed) || parsed["_messageType"] !== REQUEST) return undefined;
  const {
    _actionName: action,
    _conversationId: conversation,
    _correlationId: correlation,
  } = parsed;
  const kind = parsed["_actionType"];
  if (typeof action !== "string" || typeof conversation !== "string") return undefined;
  if (typeof correlation !== "number" || typeof kind !== "number") return undefined;
  return { kind, action, conversation, correlation, data: parsed["_data"] };
}

interface Answered {
  readonly action: string;
  readonly conversation: string;
  readonly correlation: number;
}

/** @param error 0, or the negative code of a request that is not understood. */
export function responseText(request: Answered, data: unknown, error = 0): string {
  return message(request, data, error, 0);
}

/** An event goes out as one more answer to its registration. */
export function eventText(registration: Answered, data: unknown): string {
  return message(registration, data, 0, 1);
}

function message(
  { action, conversation, correlation }: Answered,
  data: unknown,
  error: number,
  responseKind: 0 | 1
): string {
  return JSON.stringify({
    _messageType: RESPONSE,
    _actionName: action,
    _conversationId: conversation,
    _correlationId: correlation,
    _origin: window.location.origin,
    _errorCode: error,
    _responseType: responseKind,
    _data: data,
    _serializerVersion: 1,
  });
}

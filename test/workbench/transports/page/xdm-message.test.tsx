import {
  eventText,
  readRequest,
  responseText,
} from "../../../../src/workbench/transports/page/xdm-message";

const request = {
  _messageType: 0,
  _actionName: "executeMethod",
  _conversationId: "c1",
  _correlationId: 7,
  _actionType: 0,
  _data: { a: 1 },
};

describe("messages of office.js", () => {
  it("are read when they are requests of its protocol", () => {
    expect(readRequest(JSON.stringify(request))).toEqual({
      kind: 0,
      action: "executeMethod",
      conversation: "c1",
      correlation: 7,
      data: { a: 1 },
    });
  });

  it.each([
    ["an object of another script", { ...request }],
    ["no JSON", "{"],
    ["another protocol", JSON.stringify({ ...request, _messageType: 1 })],
    ["no action", JSON.stringify({ ...request, _actionName: 5 })],
    ["no conversation", JSON.stringify({ ...request, _conversationId: undefined })],
    ["no number to answer to", JSON.stringify({ ...request, _correlationId: "7" })],
    ["a list", "[]"],
    ["null", "null"],
  ])("are passed over: %s", (_name, message) => {
    expect(readRequest(message)).toBeUndefined();
  });

  it("are answered to the request, or as an event of its registration", () => {
    const asked = readRequest(JSON.stringify(request))!;
    const answer = JSON.parse(responseText(asked, [1], -5));
    expect(answer).toMatchObject({
      _messageType: 1,
      _actionName: "executeMethod",
      _conversationId: "c1",
      _correlationId: 7,
      _errorCode: -5,
      _responseType: 0,
      _data: [1],
    });
    expect(JSON.parse(eventText(asked, "x"))).toMatchObject({ _responseType: 1, _errorCode: 0 });
  });
});

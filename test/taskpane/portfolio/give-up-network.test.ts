import { giveUpNetwork } from "../../../src/taskpane/portfolio/give-up-network";

it("leaves no way to the network, not even by what an object inherits", () => {
  class Base {
    fetch(): string {
      return "reached";
    }
  }
  class Scope extends Base {
    XMLHttpRequest = class {};
    name = "kept";
  }
  const scope = new Scope();
  giveUpNetwork(scope);
  expect(scope.fetch).toBeUndefined();
  expect(Base.prototype.fetch).toBeUndefined();
  expect(scope.XMLHttpRequest).toBeUndefined();
  expect(scope.name).toBe("kept");
  expect(() => Object.defineProperty(scope, "fetch", { value: () => "again" })).toThrow();
  expect(() => Object.assign(scope, { WebSocket: class {} })).toThrow();
});

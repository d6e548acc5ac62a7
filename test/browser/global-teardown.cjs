module.exports = async () => {
  const running = globalThis.__BROWSER__;
  if (!running) return;
  await running.server.close();
  await running.workbench.close();
  running.web.closeAllConnections();
  await new Promise((resolve) => running.web.close(resolve));
};

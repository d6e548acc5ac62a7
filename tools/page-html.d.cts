export function officeAddresses(officeJs?: string): {
  origin: string;
  office: string;
  functionsRuntime: string;
};
export function pageHtml(page: {
  title: string;
  script: string;
  officeOrigin: string;
  body?: string;
  hasWorker?: boolean;
  own?: string;
}): string;
export function workbenchHtml(page: { title: string; body: string }): string;

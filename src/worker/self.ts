/** The worker's global, typed once. */
export const worker = self as unknown as ServiceWorkerGlobalScope;

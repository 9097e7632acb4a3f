// No script in the browser, error pages included; a page with an island of script says so itself (`csr = true`).
export const csr = false;
